// Directive ledger · SumdbCheck — SPDX-License-Identifier: Apache-2.0

// Sumdbcheck holds what chidao writes against golang.org/x/mod/sumdb: the packages with which Go
// opens the signed heads of its own checksum database and checks the proofs of it.
//
//	sumdbcheck -ledger DIR -key VKEY [-witness VKEY] [-tiles DIR] FILE...
//
// A FILE is a checkpoint (.note), a proof (.tlog-proof) or a request to a witness (.request).
// It prints how much it checked and ends with status 1 at the first thing that does not hold.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// checker is what is known of the ledger, and how much of it was checked.
type checker struct {
	log       *ledger
	key       string
	verifiers note.Verifiers
	counts    map[string]int
}

// names are the things that are counted, in the order in which they are told.
var names = []string{
	"lines", "notes", "cosignatures", "inclusion proofs", "consistency proofs", "tiles", "entries",
}

func main() {
	directory := flag.String("ledger", "", "the directory of the ledger")
	key := flag.String("key", "", "the verifier key of the ledger")
	witness := flag.String("witness", "", "the verifier key of a witness")
	tiles := flag.String("tiles", "", "the directory in which the ledger was published")
	flag.Parse()
	if err := run(*directory, *key, *witness, *tiles, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "sumdbcheck:", err)
		os.Exit(1)
	}
}

// run checks everything.
func run(directory, key, witness, tiles string, files []string) error {
	log, err := readLedger(filepath.Join(directory, "events"))
	if err != nil {
		return err
	}
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return err
	}
	check := &checker{log, verifier.Name(), nil, map[string]int{"lines": len(log.lines)}}
	known := []note.Verifier{verifier}
	if witness != "" {
		cosigner, err := newCosigner(witness)
		if err != nil {
			return err
		}
		known = append(known, cosigner)
	}
	check.verifiers = note.VerifierList(known...)
	for _, file := range files {
		if err := check.file(file); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
	}
	if tiles != "" {
		if err := check.published(tiles); err != nil {
			return fmt.Errorf("%s: %w", tiles, err)
		}
	}
	for _, name := range names {
		fmt.Printf("%-20s %6d\n", name, check.counts[name])
	}
	return nil
}

// file checks one file, of whichever kind it is.
func (check *checker) file(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	switch {
	case bytes.HasPrefix(data, []byte("c2sp.org/tlog-proof@v1\n")):
		return check.inclusion(data)
	case bytes.HasPrefix(data, []byte("old ")):
		return check.consistency(data)
	default:
		_, err := check.checkpoint(data)
		return err
	}
}

// checkpoint opens a note, and holds the head it signs against the ledger.
func (check *checker) checkpoint(data []byte) (tlog.Tree, error) {
	opened, err := note.Open(data, check.verifiers)
	if err != nil {
		return tlog.Tree{}, err
	}
	tree, origin, err := parseHead(opened.Text)
	if err != nil {
		return tree, err
	}
	if origin != check.key {
		return tree, fmt.Errorf("the origin %q is not the name of the key", origin)
	}
	isSigned := false
	for _, signature := range opened.Sigs {
		if signature.Name == origin {
			isSigned = true
		} else {
			check.counts["cosignatures"]++
		}
	}
	if !isSigned {
		return tree, fmt.Errorf("not signed by the log itself")
	}
	root, err := check.log.root(tree.N)
	if err != nil {
		return tree, err
	}
	if root != tree.Hash {
		return tree, fmt.Errorf("the root of %d lines is %v, not %v", tree.N, root, tree.Hash)
	}
	check.counts["notes"]++
	return tree, nil
}

// inclusion checks a proof that an event is in the ledger, and that Go would have given the same.
func (check *checker) inclusion(data []byte) error {
	proof, err := parseProof(data)
	if err != nil {
		return err
	}
	tree, err := check.checkpoint(proof.checkpoint)
	if err != nil {
		return err
	}
	if proof.index >= int64(len(check.log.lines)) {
		return fmt.Errorf("there is no line %d", proof.index)
	}
	line := check.log.lines[proof.index]
	if proof.extra != nil && !bytes.Equal(proof.extra, line) {
		return fmt.Errorf("the line in the proof is not line %d", proof.index)
	}
	leaf := tlog.RecordHash(line)
	if err := tlog.CheckRecord(proof.path, tree.N, tree.Hash, proof.index, leaf); err != nil {
		return err
	}
	own, err := tlog.ProveRecord(tree.N, proof.index, check.log)
	if err != nil {
		return err
	}
	if !equal(own, proof.path) {
		return fmt.Errorf("sumdb would prove line %d otherwise", proof.index)
	}
	check.counts["inclusion proofs"]++
	return nil
}

// consistency checks a request to a witness: that the ledger grew out of what it was.
func (check *checker) consistency(data []byte) error {
	request, err := parseRequest(data)
	if err != nil {
		return err
	}
	tree, err := check.checkpoint(request.checkpoint)
	if err != nil || request.old == 0 {
		return err
	}
	before, err := check.log.root(request.old)
	if err != nil {
		return err
	}
	err = tlog.CheckTree(request.path, tree.N, tree.Hash, request.old, before)
	if err != nil {
		return err
	}
	own, err := tlog.ProveTree(tree.N, request.old, check.log)
	if err != nil {
		return err
	}
	if !equal(own, request.path) {
		return fmt.Errorf("sumdb would prove the growth from %d otherwise", request.old)
	}
	check.counts["consistency proofs"]++
	return nil
}

// equal tells whether two proofs are the same.
func equal(one, other []tlog.Hash) bool {
	if len(one) != len(other) {
		return false
	}
	for i := range one {
		if one[i] != other[i] {
			return false
		}
	}
	return true
}
