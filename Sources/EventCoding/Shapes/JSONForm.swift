// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON

/// How a value of the domain is written as JSON, said once for both directions.
struct JSONForm<Value>: Sendable {
  /// Takes a value from JSON.
  let read: @Sendable (JSONValue, CodingContext) throws(FieldError) -> Value
  /// Gives a value as JSON; what it gives, `read` takes, within the limits.
  let write: @Sendable (Value, CodingContext) -> JSONValue
  /// The bytes of a value of which it can be told at a glance that they are canonical.
  let accept: Acceptance
  /// Takes a value from where it stands in bytes that were told at a glance.
  let glean: Gleaning<Value>
  /// Appends the bytes of a value where it is sure at once that they can be read.
  let inscribe: Inscription<Value>

  /// Says both directions; without `accept` nothing is told at a glance, without `glean` what was
  /// told is read as any other, and without `inscribe` nothing is written at once.
  init(
    accept: Acceptance = .never, glean: Gleaning<Value>? = nil,
    read: @escaping @Sendable (JSONValue, CodingContext) throws(FieldError) -> Value,
    write: @escaping @Sendable (Value, CodingContext) -> JSONValue,
    inscribe: @escaping Inscription<Value> = { _, _, _ in false }
  ) {
    self.read = read
    self.write = write
    self.accept = accept
    // Not `??`, which would put a call around the function that it hands on.
    if let glean {
      self.glean = glean
    } else {
      self.glean = { bytes, range, context in
        bytes.value(range).flatMap { try? read($0, context) }
      }
    }
    self.inscribe = inscribe
  }

  /// Takes the value of a field, and names the field when that fails.
  func read(
    _ json: JSONValue, at name: String, _ context: CodingContext
  ) throws(FieldError) -> Value {
    do throws(FieldError) {
      return try read(json, context)
    } catch {
      throw error.inside(name)
    }
  }
}

extension JSONForm {
  /// A list of at most `FieldLimits.entryCount` values.
  static func list<Element>(of form: JSONForm<Element>) -> Self where Value == [Element] {
    JSONForm(accept: .list(of: form.accept, mayBeEmpty: true)) { bytes, range, context in
      bytes.elements(range, form.glean, context)
    } read: { (json, context) throws(FieldError) in
      guard let entries = json.arrayValue else { throw FieldError(.wrongKind(expected: .list)) }
      let limit = FieldLimits.entryCount
      guard entries.count <= limit else {
        throw FieldError(.listTooLong(count: entries.count, limit: limit))
      }
      var elements: [Element] = []
      elements.reserveCapacity(entries.count)
      for (index, entry) in entries.enumerated() {
        elements.append(try form.read(entry, at: String(index), context))
      }
      return elements
    } write: { elements, context in
      .array(elements.map { form.write($0, context) })
    } inscribe: { elements, bytes, place in
      guard elements.count <= FieldLimits.entryCount else { return false }
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        guard form.inscribe(element, &bytes, place) else { return false }
      }
      bytes.append(UInt8(ascii: "]"))
      return true
    }
  }
}

extension JSONForm where Value: Shaped {
  /// An object of known fields.
  static var object: Self {
    JSONForm(accept: Value.shape.accept) { bytes, range, context in
      Value.shape.glean(bytes, range, context)
    } read: { (json, context) throws(FieldError) in
      guard let object = json.objectValue else { throw FieldError(.wrongKind(expected: .object)) }
      return try Value.shape.read(object, context)
    } write: { value, context in
      .object(Value.shape.object(of: value, context))
    } inscribe: { value, bytes, place in
      Value.shape.inscribe(value, &bytes, place)
    }
  }
}
