// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

/// The protocol with one step missing, as a small text file tells it.
///
/// Fields stand on lines of their own: `why` it matters, the `file` that is changed, optionally the
/// `sweep` of the model that is to begin, and `interface: changed` where other modules must be
/// built anew. Then follow the changes: `--- find`, the exact lines, which stand there once, and
/// `--- replace`, the lines that take their place. The last line is `--- end`.
struct Mutant {
  /// Why a file is no mutant.
  enum Flaw: Error, Hashable {
    /// The file does not tell this.
    case missing(String)
    /// The lines of a change are found so often in the source.
    case found(times: Int, change: Int)
    /// There is no such sweep.
    case noSuchSweep(String)

    /// The sentence for people.
    var sentence: String {
      switch self {
      case .missing(let field): "does not tell “\(field)”"
      case .found(let times, let change):
        "the lines of change \(change) are found \(times) times in the source, not once"
      case .noSuchSweep(let name): "names the sweep “\(name)”, which there is not"
      }
    }
  }

  /// The name.
  let name: String
  /// Why the step is needed.
  let why: String
  /// The source, below the root of the package.
  let file: String
  /// The sweep that is most likely to notice.
  let sweep: Int
  /// Whether the modules above must be built anew.
  let changesInterface: Bool
  /// What is replaced by what.
  private let changes: [(find: String, replacement: String)]

  /// Reads the text of a file.
  init(name: String, _ text: String) throws(Flaw) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    func field(_ label: String) -> String? {
      lines.first { $0.hasPrefix(label + ": ") }.map { String($0.dropFirst(label.count + 2)) }
    }
    guard let why = field("why") else { throw .missing("why") }
    guard let file = field("file") else { throw .missing("file") }
    self.name = name
    self.why = why
    self.file = file
    changesInterface = field("interface") == "changed"
    let sweepName = field("sweep") ?? ModelCampaign.sweepNames[1]
    guard let sweep = ModelCampaign.sweepNames.firstIndex(of: sweepName) else {
      throw .noSuchSweep(sweepName)
    }
    self.sweep = sweep
    var changes: [(find: [String], replacement: [String])] = []
    var isFinding = true
    for line in lines[(lines.firstIndex(of: "--- find") ?? lines.count)...] {
      switch line {
      case "--- end": break
      case "--- find":
        changes.append(([], []))
        isFinding = true
      case "--- replace": isFinding = false
      case _ where isFinding: changes[changes.count - 1].find.append(line)
      default: changes[changes.count - 1].replacement.append(line)
      }
      if line == "--- end" { break }
    }
    guard !changes.isEmpty, lines.contains("--- end") else { throw .missing("--- find … --- end") }
    self.changes = changes.map { change in
      (
        change.find.map { $0 + "\n" }.joined(), change.replacement.map { $0 + "\n" }.joined()
      )
    }
  }

  /// The module of the source.
  var module: String { String(file.split(separator: "/").dropFirst().first ?? "") }

  /// The source with the step missing.
  func applied(to source: String) throws(Flaw) -> String {
    var source = source
    for (index, change) in changes.enumerated() {
      let parts = ("\n" + source).split(
        separator: "\n" + change.find, omittingEmptySubsequences: false)
      guard parts.count == 2, !change.find.isEmpty else {
        throw .found(times: parts.count - 1, change: index + 1)
      }
      source = String((parts[0] + "\n" + change.replacement + parts[1]).dropFirst())
    }
    return source
  }
}
