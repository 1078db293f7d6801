"""The tree against RFC 6962's reference tree of eight leaves and against a naive one."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desk.audit import tree
from clinic_desk.audit.verify import (
    EMPTY_ROOT,
    Roots,
    consistency_holds,
    inclusion_holds,
    leaf_hash,
    node_hash,
)
from tests.core.audit.a_log import HeldNodes

LEAVES = [
    leaf_hash(bytes.fromhex(data))
    for data in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
N01 = "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"
N1 = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
N23 = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
N47 = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"
N4 = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
N67 = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
N45 = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"


def hexes(proof):
    return [value.hex() for value in proof]


def naive_root(leaves):
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    return node_hash(naive_root(leaves[:half]), naive_root(leaves[half:]))


def made_up(count):
    return [leaf_hash(b"%d" % number) for number in range(count)]


@pytest.mark.parametrize("size", range(9))
def test_the_roots_of_the_reference_tree_come_out(size):
    assert tree.root(HeldNodes(LEAVES), size).hex() == ROOTS[size]


@pytest.mark.parametrize(
    ("index", "size", "proof"),
    [
        (0, 1, []),
        (0, 8, [N1, N23, N47]),
        (5, 8, [N4, N67, ROOTS[4]]),
        (2, 3, [N01]),
        (1, 5, [ROOTS[1], N23, N4]),
    ],
)
def test_the_inclusion_proofs_of_the_reference_tree_come_out(index, size, proof):
    found = tree.inclusion_proof(HeldNodes(LEAVES), index, size)
    assert hexes(found) == proof
    assert inclusion_holds(LEAVES[index], index, size, found, bytes.fromhex(ROOTS[size]))


@pytest.mark.parametrize(
    ("old", "new", "proof"),
    [
        (1, 1, []),
        (1, 8, [N1, N23, N47]),
        (6, 8, [N45, N67, ROOTS[4]]),
        (2, 5, [N23, N4]),
    ],
)
def test_the_consistency_proofs_of_the_reference_tree_come_out(old, new, proof):
    found = tree.consistency_proof(HeldNodes(LEAVES), old, new)
    assert hexes(found) == proof
    assert consistency_holds(old, bytes.fromhex(ROOTS[old]), new, bytes.fromhex(ROOTS[new]), found)


@given(st.lists(st.integers(0, 40), max_size=8))
def test_any_sequence_of_appends_has_the_naive_root(steps):
    leaves = made_up(sum(steps))
    nodes, size = HeldNodes(), 0
    for step in steps:
        tree.append_many(nodes, size, leaves[size : size + step])
        nodes.leaves += leaves[size : size + step]
        size += step
    assert tree.root(nodes, size) == naive_root(leaves)


@given(st.integers(0, 130))
def test_one_by_one_and_many_at_once_store_the_same_nodes(count):
    one_by_one = HeldNodes()
    for index, leaf in enumerate(made_up(count)):
        tree.append(one_by_one, index, leaf)
        one_by_one.leaves.append(leaf)
    at_once = HeldNodes(made_up(count))
    assert one_by_one.inner == at_once.inner


@given(st.integers(0, 130))
def test_the_streaming_root_is_the_root_of_the_stored_tree_at_every_size(count):
    nodes, roots = HeldNodes(made_up(count)), Roots()
    for size in range(count):
        assert roots.root() == tree.root(nodes, size)
        roots.add(nodes.leaves[size])
    assert roots.root() == tree.root(nodes, count)
    assert roots.size == count


@given(st.data())
def test_every_inclusion_proof_holds_and_none_with_a_changed_byte(data):
    size = data.draw(st.integers(1, 130))
    index = data.draw(st.integers(0, size - 1))
    nodes = HeldNodes(made_up(size))
    root, leaf = tree.root(nodes, size), nodes.leaves[index]
    proof = tree.inclusion_proof(nodes, index, size)
    assert inclusion_holds(leaf, index, size, proof, root)
    assert not inclusion_holds(leaf_hash(b"other"), index, size, proof, root)
    assert not inclusion_holds(leaf, index, size, proof, leaf_hash(b"other"))
    assert not inclusion_holds(leaf, index, size, [*proof, root], root)
    for broken in changed(data, proof):
        assert not inclusion_holds(leaf, index, size, broken, root)


@given(st.data())
def test_every_consistency_proof_holds_and_none_with_a_changed_byte(data):
    new = data.draw(st.integers(0, 130))
    old = data.draw(st.integers(0, new))
    nodes = HeldNodes(made_up(new))
    old_root, new_root = tree.root(nodes, old), tree.root(nodes, new)
    proof = tree.consistency_proof(nodes, old, new)
    assert consistency_holds(old, old_root, new, new_root, proof)
    assert not consistency_holds(old, leaf_hash(b"other"), new, new_root, proof)
    assert not consistency_holds(old, old_root, new, new_root, [*proof, new_root])
    if old:
        assert not consistency_holds(old, old_root, new, leaf_hash(b"other"), proof)
    for broken in changed(data, proof):
        assert not consistency_holds(old, old_root, new, new_root, broken)


def changed(data, proof):
    """The proof with a byte changed and with a hash left out, where it has one."""
    if not proof:
        return
    place = data.draw(st.integers(0, len(proof) - 1))
    flipped = bytearray(proof[place])
    flipped[data.draw(st.integers(0, 31))] ^= data.draw(st.integers(1, 255))
    yield [*proof[:place], bytes(flipped), *proof[place + 1 :]]
    yield [*proof[:place], *proof[place + 1 :]]


@pytest.mark.parametrize(("index", "size"), [(0, 0), (3, 3), (-1, 3)])
def test_there_is_no_proof_for_a_leaf_outside_the_tree(index, size):
    with pytest.raises(ValueError, match="no such leaf"):
        tree.inclusion_proof(HeldNodes(LEAVES), index, size)
    assert not inclusion_holds(LEAVES[0], index, size, [], LEAVES[0])


def test_there_is_no_proof_for_a_log_that_shrank():
    with pytest.raises(ValueError, match="only grows"):
        tree.consistency_proof(HeldNodes(LEAVES), 4, 3)
    assert not consistency_holds(4, LEAVES[0], 3, LEAVES[0], [])


def test_the_empty_log_has_a_root_and_every_log_begins_with_it():
    assert tree.root(HeldNodes(), 0) == EMPTY_ROOT == Roots().root()
    assert consistency_holds(0, EMPTY_ROOT, 8, bytes.fromhex(ROOTS[8]), [])


def test_inner_nodes_are_stored_once_each_and_fewer_than_leaves():
    nodes = HeldNodes(made_up(100))
    assert len(nodes.inner) == 50 + 25 + 12 + 6 + 3 + 1
