// Directive ledger · SumdbCheck — SPDX-License-Identifier: Apache-2.0

package main

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// proof is a file of C2SP tlog-proof.
type proof struct {
	index      int64
	extra      []byte
	path       []tlog.Hash
	checkpoint []byte
}

// request is what a witness is asked to sign, as in C2SP tlog-witness.
type request struct {
	old        int64
	path       []tlog.Hash
	checkpoint []byte
}

// parseHead reads the three lines of a checkpoint.
func parseHead(text string) (tlog.Tree, string, error) {
	lines := strings.Split(text, "\n")
	if len(lines) < 4 {
		return tlog.Tree{}, "", fmt.Errorf("no checkpoint")
	}
	size, err := parseNumber(lines[1])
	if err != nil {
		return tlog.Tree{}, "", err
	}
	root, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: root}, lines[0], err
}

// parseProof reads a proof.
func parseProof(data []byte) (*proof, error) {
	head, rest, _ := strings.Cut(string(data), "\n\n")
	lines := strings.Split(head, "\n")[1:]
	result := &proof{checkpoint: []byte(rest)}
	if len(lines) > 0 && strings.HasPrefix(lines[0], "extra ") {
		extra, err := base64.StdEncoding.DecodeString(lines[0][len("extra "):])
		if err != nil {
			return nil, err
		}
		result.extra, lines = extra, lines[1:]
	}
	if len(lines) == 0 || !strings.HasPrefix(lines[0], "index ") {
		return nil, fmt.Errorf("a proof without an index")
	}
	index, err := parseNumber(lines[0][len("index "):])
	if err != nil {
		return nil, err
	}
	result.index = index
	result.path, err = parseHashes(lines[1:])
	return result, err
}

// parseRequest reads a request to a witness.
func parseRequest(data []byte) (*request, error) {
	head, rest, _ := strings.Cut(string(data), "\n\n")
	lines := strings.Split(head, "\n")
	old, err := parseNumber(strings.TrimPrefix(lines[0], "old "))
	if err != nil {
		return nil, err
	}
	path, err := parseHashes(lines[1:])
	return &request{old, path, []byte(rest)}, err
}

// parseNumber reads a decimal number that has one form.
func parseNumber(text string) (int64, error) {
	number, err := strconv.ParseInt(text, 10, 64)
	if err != nil || number < 0 || strconv.FormatInt(number, 10) != text {
		return 0, fmt.Errorf("%q is no number", text)
	}
	return number, nil
}

// parseHashes reads hashes in base64, one a line.
func parseHashes(lines []string) ([]tlog.Hash, error) {
	var hashes []tlog.Hash
	for _, line := range lines {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return nil, err
		}
		hashes = append(hashes, hash)
	}
	return hashes, nil
}

// cosigner verifies the cosignatures of one witness, as C2SP tlog-cosignature says.
type cosigner struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

// newCosigner reads a verifier key of algorithm 4.
func newCosigner(text string) (note.Verifier, error) {
	parts := strings.SplitN(text, "+", 3)
	if len(parts) != 3 {
		return nil, fmt.Errorf("%q is no verifier key", text)
	}
	key, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || len(key) != 33 || key[0] != 4 {
		return nil, fmt.Errorf("%q is no key of a witness", text)
	}
	sum := sha256.Sum256(append([]byte(parts[0]+"\n"), key...))
	if fmt.Sprintf("%x", sum[:4]) != parts[1] {
		return nil, fmt.Errorf("%q has another number", text)
	}
	return &cosigner{parts[0], binary.BigEndian.Uint32(sum[:4]), key[1:]}, nil
}

// Name is the name of the witness.
func (c *cosigner) Name() string { return c.name }

// KeyHash is the number of its key.
func (c *cosigner) KeyHash() uint32 { return c.hash }

// Verify checks a time of eight bytes and a signature over it and the text.
func (c *cosigner) Verify(text, signature []byte) bool {
	if len(signature) != 8+ed25519.SignatureSize {
		return false
	}
	time := binary.BigEndian.Uint64(signature)
	message := fmt.Sprintf("cosignature/v1\ntime %d\n%s", time, text)
	return ed25519.Verify(c.key, []byte(message), signature[8:])
}
