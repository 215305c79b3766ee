// Stores the lines of a ledger by their numbers, batch by batch, each batch durable before the next:
// bulk PATH BATCH SEGMENT…, built with -DSQLITE, -DLMDB or -DROCKSDB.
//
// Printed are the nanoseconds of storing, for which all lines are in memory already, and how many
// lines the store then says it holds. Nothing is checked, hashed or linked.
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

/// Ends the program where a call fails.
static void must(bool succeeded, const char *what) {
  if (succeeded) return;
  std::fprintf(stderr, "%s failed\n", what);
  std::exit(1);
}

#if defined(SQLITE)
#include <sqlite3.h>

/// A table with the number as its key, a write-ahead log, and a sync at each commit.
struct Store {
  sqlite3 *database = nullptr;
  sqlite3_stmt *insert = nullptr;

  explicit Store(const std::string &path, size_t) {
    must(sqlite3_open(path.c_str(), &database) == SQLITE_OK, "open");
    run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
        "CREATE TABLE event(sequence INTEGER PRIMARY KEY, line TEXT)");
    must(sqlite3_prepare_v2(database, "INSERT INTO event VALUES(?,?)", -1, &insert, nullptr) == 0,
         "prepare");
  }
  void run(const char *text) {
    must(sqlite3_exec(database, text, nullptr, nullptr, nullptr) == SQLITE_OK, text);
  }
  void begin() { run("BEGIN"); }
  void put(uint64_t number, std::string_view line) {
    sqlite3_bind_int64(insert, 1, int64_t(number));
    sqlite3_bind_text(insert, 2, line.data(), int(line.size()), SQLITE_STATIC);
    must(sqlite3_step(insert) == SQLITE_DONE && sqlite3_reset(insert) == SQLITE_OK, "insert");
  }
  void commit() { run("COMMIT"); }
  uint64_t count() {
    sqlite3_stmt *question;
    must(sqlite3_prepare_v2(database, "SELECT count(*) FROM event", -1, &question, nullptr) == 0 &&
             sqlite3_step(question) == SQLITE_ROW,
         "count");
    return uint64_t(sqlite3_column_int64(question, 0));
  }
};

#elif defined(LMDB)
#include <lmdb.h>

/// A tree by number, to whose end each line is appended; a commit syncs.
struct Store {
  MDB_env *environment;
  MDB_txn *transaction;
  MDB_dbi table;

  explicit Store(const std::string &path, size_t bytes) {
    must(mdb_env_create(&environment) == 0, "create");
    must(mdb_env_set_mapsize(environment, (bytes * 4 + (1 << 26)) & ~size_t(4095)) == 0, "size");
    must(mdb_env_open(environment, path.c_str(), MDB_NOSUBDIR, 0600) == 0, "open");
    begin();
    must(mdb_dbi_open(transaction, nullptr, MDB_INTEGERKEY | MDB_CREATE, &table) == 0, "table");
    commit();
  }
  void begin() { must(mdb_txn_begin(environment, nullptr, 0, &transaction) == 0, "begin"); }
  void put(uint64_t number, std::string_view line) {
    MDB_val key{sizeof number, &number}, value{line.size(), const_cast<char *>(line.data())};
    must(mdb_put(transaction, table, &key, &value, MDB_APPEND) == 0, "put");
  }
  void commit() { must(mdb_txn_commit(transaction) == 0, "commit"); }
  uint64_t count() {
    MDB_stat facts;
    must(mdb_env_stat(environment, &facts) == 0, "stat");
    return facts.ms_entries;
  }
};

#else
#include <rocksdb/db.h>

/// A log-structured store with its usual options; each batch is synced.
struct Store {
  rocksdb::DB *database;
  rocksdb::WriteBatch batch;

  explicit Store(const std::string &path, size_t) {
    rocksdb::Options options;
    options.create_if_missing = true;
    must(rocksdb::DB::Open(options, path, &database).ok(), "open");
  }
  void begin() { batch.Clear(); }
  void put(uint64_t number, std::string_view line) {
    number = __builtin_bswap64(number);
    rocksdb::Slice key(reinterpret_cast<char *>(&number), sizeof number);
    must(batch.Put(key, rocksdb::Slice(line.data(), line.size())).ok(), "put");
  }
  void commit() {
    rocksdb::WriteOptions options;
    options.sync = true;
    must(database->Write(options, &batch).ok(), "commit");
  }
  uint64_t count() {
    uint64_t count = 0;
    rocksdb::Iterator *lines = database->NewIterator(rocksdb::ReadOptions());
    for (lines->SeekToFirst(); lines->Valid(); lines->Next()) count++;
    delete lines;
    return count;
  }
};
#endif

int main(int count, char **words) {
  must(count > 3, "reading the arguments");
  std::string text;
  for (int place = 3; place < count; place++) {
    std::ifstream file(words[place], std::ios::binary);
    text.append(std::istreambuf_iterator<char>(file), {});
  }
  std::vector<std::string_view> lines;
  for (size_t start = 0, end; start < text.size(); start = end + 1) {
    end = std::min(text.find('\n', start), text.size());
    lines.emplace_back(text.data() + start, end - start);
  }
  Store store(words[1], text.size());
  size_t batch = std::strtoull(words[2], nullptr, 10);
  auto began = std::chrono::steady_clock::now();
  for (size_t first = 0; first < lines.size(); first += batch) {
    store.begin();
    for (size_t place = first; place < std::min(first + batch, lines.size()); place++)
      store.put(place, lines[place]);
    store.commit();
  }
  std::chrono::nanoseconds took = std::chrono::steady_clock::now() - began;
  std::printf("%lld %llu\n", static_cast<long long>(took.count()),
              static_cast<unsigned long long>(store.count()));
}
