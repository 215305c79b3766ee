// Directive ledger · CanonicalJSONTests — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Testing

/// Holds the order and the look-ups of objects.
@Suite struct JSONObjectTests {
  /// Order does not depend on the way in.
  @Test func `members stand in byte order however they were given`() {
    let object: JSONObject = ["b": 1, "a1": 2, "a": 3, "ab": 4, "a0": 5]
    #expect(object.map(\.key) == ["a", "a0", "a1", "ab", "b"])
    #expect(object.map(\.value) == [3, 5, 2, 4, 1])
  }

  /// Look-ups find what is there and nothing else.
  @Test func `a look-up finds exactly the keys that are there`() {
    for count in 0...9 {
      let keys = (0..<count).map { "k\($0)" }
      let object = JSONObject(keys.map { ($0, .string($0)) })
      #expect(object.count == count)
      for key in keys { #expect(object[key] == .string(key)) }
      for key in ["", "k", "a", "k10", "z", "K0"] { #expect(object[key] == nil) }
    }
  }

  /// Setting replaces and removes.
  @Test func `setting a value replaces it and setting nil removes it`() {
    var object: JSONObject = ["a": 1, "c": 3]
    object["b"] = 2
    object["a"] = "x"
    object["c"] = nil
    object["d"] = nil
    #expect(object == ["a": "x", "b": 2])
  }

  /// Keys have one form.
  @Test(arguments: [
    ("a", true), ("abc9", true), ("", false), ("A", false), ("9a", false), ("a-b", false),
    ("a b", false), ("é", false), ("aé", false),
  ])
  func `a key is a lower-case letter and then letters and digits`(text: String, isKey: Bool) {
    #expect(JSONObject.isKey(text) == isKey)
  }

  /// Bugs of the caller stop the program.
  @Test func `an invalid key or a repeated one is a caller's bug`() async {
    await #expect(processExitsWith: .failure) {
      var object = JSONObject()
      object["A"] = 1
    }
    await #expect(processExitsWith: .failure) { _ = JSONObject([("a", 1), ("a", 2)]) }
  }
}
