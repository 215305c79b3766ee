// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// The first events of a ledger, kept where each of them is found without reading the others.
///
/// It answers as an index of the same events would. What it cannot find it cannot refuse to answer
/// either, so that every question stays a plain function: it gives the opening instead and
/// remembers that nothing rests on it any more. Whoever asks must look at `isSound` before the
/// answer is used.
public protocol EventArchive: AnyObject, Sendable {
  /// The number of events, at least one.
  var count: Int { get }
  /// Whether everything that was asked for was found as it was recorded.
  var isSound: Bool { get }

  /// The event at a position below `count`.
  func event(at sequence: SequenceNumber) -> Event
  /// Reads events ahead of the questions about them, on all cores, in place of those that were read
  /// ahead before: whoever is about to ask of many spares looking for each.
  func readAhead(_ sequences: [SequenceNumber])
  /// The position of the event of a name, if there is one.
  func position(of id: EventID) -> SequenceNumber?
  /// What stands on a shelf, in recorded order.
  func sequences(on shelf: IndexShelf) -> [SequenceNumber]
  /// Whether anything stands on a shelf of a kind.
  func holdsShelves(of kind: IndexShelf.Kind) -> Bool
  /// The shelves of a kind on which something stands, in no order.
  func shelves(of kind: IndexShelf.Kind) -> [IndexShelf]
}
