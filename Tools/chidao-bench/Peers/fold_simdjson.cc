// The tables of fold_orjson.py with simdjson, on demand: fold_simdjson FOLDER SEGMENT…
#include <simdjson.h>

#include <algorithm>
#include <deque>
#include <fstream>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

using namespace simdjson;
using std::string_view;

/// How a directive stands.
struct State {
  std::string notice, issued, due, status, lead;
};

/// Something by name; the names are kept apart, so that looking one up copies nothing.
template <typename Value>
struct Table {
  std::deque<std::string> names;
  std::unordered_map<string_view, Value> rows;

  Value &operator[](string_view name) {
    auto found = rows.find(name);
    if (found != rows.end()) return found->second;
    names.emplace_back(name);
    return rows[names.back()];
  }

  /// Writes the rows by name.
  template <typename Row>
  void write(const std::string &path, Row row) const {
    std::vector<string_view> sorted(names.begin(), names.end());
    std::sort(sorted.begin(), sorted.end());
    std::ofstream file(path);
    for (auto name : sorted) {
      file << name;
      row(file, rows.at(name));
      file << '\n';
    }
  }
};

Table<State> states;
Table<long> types, reports;

/// Takes in an event; its attributes stand in this order in every line.
void take(ondemand::document_reference event) {
  string_view type = event.find_field("type");
  types[type]++;
  if (type == "directive.issued") {
    State &state = states[string_view(event.find_field("subject"))];
    state.issued = string_view(event.find_field("sequence"));
    ondemand::object data = event.find_field("data");
    string_view due;
    // The keys of the data are sorted; the first one is optional.
    if (data.find_field("deadline").find_field("due").get(due) == SUCCESS) state.due = due;
    state.notice = string_view(data.find_field_unordered("notice"));
  } else if (type == "deadline.changed") {
    State &state = states[string_view(event.find_field("subject"))];
    state.due = string_view(event.find_field("data").find_field("deadline").find_field("due"));
  } else if (type == "status.reported") {
    State &state = states[string_view(event.find_field("subject"))];
    ondemand::object data = event.find_field("data");
    reports[string_view(data.find_field("party"))]++;
    state.status = string_view(data.find_field("status"));
  } else if (type == "assignment.made") {
    State &state = states[string_view(event.find_field("subject"))];
    ondemand::object data = event.find_field("data");
    string_view party = data.find_field("party");
    if (string_view(data.find_field("role")) == "lead") state.lead = party;
  }
}

int main(int count, char **words) {
  ondemand::parser parser;
  for (int place = 2; place < count; place++) {
    padded_string lines = padded_string::load(words[place]);
    ondemand::document_stream events;
    if (parser.iterate_many(lines).get(events) != SUCCESS) return 1;
    for (auto event : events) take(event.value());
  }
  std::string folder = words[1];
  auto number = [](std::ofstream &file, long count) { file << '\t' << count; };
  states.write(folder + "/state.tsv", [](std::ofstream &file, const State &state) {
    file << '\t' << state.notice << '\t' << state.issued << '\t' << state.due << '\t'
         << state.status << '\t' << state.lead;
  });
  types.write(folder + "/types.tsv", number);
  reports.write(folder + "/reports.tsv", number);
}
