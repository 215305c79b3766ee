// Directive ledger · SumdbCheck — SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

// height is the height of the tiles that C2SP tlog-tiles asks for.
const height = 8

// ledger is the lines of a ledger and the hashes that tlog stores for them.
type ledger struct {
	lines  [][]byte
	hashes []tlog.Hash
}

// readLedger reads all lines of the segments in a directory.
func readLedger(directory string) (*ledger, error) {
	paths, err := filepath.Glob(filepath.Join(directory, "*.jsonl"))
	if err != nil {
		return nil, err
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("no segments in %s", directory)
	}
	sort.Strings(paths)
	log := &ledger{}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		lines := bytes.Split(data, []byte("\n"))
		log.lines = append(log.lines, lines[:len(lines)-1]...)
	}
	for number, line := range log.lines {
		hashes, err := tlog.StoredHashes(int64(number), line, log)
		if err != nil {
			return nil, err
		}
		log.hashes = append(log.hashes, hashes...)
	}
	return log, nil
}

// ReadHashes gives the hashes that stand at the indexes that tlog asks for.
func (log *ledger) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	var hashes []tlog.Hash
	for _, index := range indexes {
		if index >= int64(len(log.hashes)) {
			return nil, fmt.Errorf("there are not so many lines")
		}
		hashes = append(hashes, log.hashes[index])
	}
	return hashes, nil
}

// root is the root over the first lines.
func (log *ledger) root(size int64) (tlog.Hash, error) {
	if size > int64(len(log.lines)) {
		return tlog.Hash{}, fmt.Errorf("%d lines of %d", len(log.lines), size)
	}
	return tlog.TreeHash(size, log)
}

// tiles are the full tiles of a tree, and of each level the one that is not full.
func tiles(size int64) []tlog.Tile {
	var all []tlog.Tile
	for level := 0; size > 0; level, size = level+1, size>>height {
		for number := int64(0); number<<height < size; number++ {
			width := size - number<<height
			if width > 1<<height {
				width = 1 << height
			}
			all = append(all, tlog.Tile{H: height, L: level, N: number, W: int(width)})
		}
	}
	return all
}

// published checks a published log: its checkpoint, every tile of it and every entry.
func (check *checker) published(directory string) error {
	data, err := os.ReadFile(filepath.Join(directory, "checkpoint"))
	if err != nil {
		return err
	}
	tree, err := check.checkpoint(data)
	if err != nil {
		return err
	}
	for _, tile := range tiles(tree.N) {
		own, err := tlog.ReadTileData(tile, check.log)
		if err != nil {
			return err
		}
		path := strings.Replace(tile.Path(), fmt.Sprintf("tile/%d/", height), "tile/", 1)
		found, err := os.ReadFile(filepath.Join(directory, path))
		if err != nil {
			return err
		}
		if !bytes.Equal(own, found) {
			return fmt.Errorf("%s is not the tile that sumdb makes", path)
		}
		check.counts["tiles"]++
		if tile.L == 0 {
			if err := check.entries(directory, path, tile); err != nil {
				return err
			}
		}
	}
	return nil
}

// entries checks the bundle of the entries below a tile of the lowest level.
func (check *checker) entries(directory, path string, tile tlog.Tile) error {
	bundle := strings.Replace(path, "tile/0/", "tile/entries/", 1)
	data, err := os.ReadFile(filepath.Join(directory, bundle))
	if err != nil {
		return err
	}
	for index := 0; index < tile.W; index++ {
		if len(data) < 2 || len(data) < 2+int(binary.BigEndian.Uint16(data)) {
			return fmt.Errorf("%s breaks off", bundle)
		}
		end := 2 + int(binary.BigEndian.Uint16(data))
		number := int(tile.N)<<height + index
		if !bytes.Equal(data[2:end], check.log.lines[number]) {
			return fmt.Errorf("%s: entry %d is not line %d", bundle, index, number)
		}
		data = data[end:]
		check.counts["entries"]++
	}
	if len(data) > 0 {
		return fmt.Errorf("%s goes on after its last entry", bundle)
	}
	return nil
}
