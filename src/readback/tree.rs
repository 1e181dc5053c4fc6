//! A page as the tree that a browser makes of it.

use std::borrow::Cow;
use std::cell::{Ref, RefCell};

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{Attribute, QualName, local_name, ns, parse_document};

/// A node's place in its tree.
pub(super) type NodeId = usize;

/// The whole page is the first node.
pub(super) const ROOT: NodeId = 0;

/// A page.
pub(super) struct Tree {
    nodes: Vec<Node>,
}

struct Node {
    name: QualName,
    attributes: Vec<(String, String)>,
    /// Set for text alone.
    text: String,
    parent: Option<NodeId>,
    children: Vec<NodeId>,
}

impl Tree {
    /// The tree of a page. Every text has one, however wrong it is.
    pub(super) fn parse(bytes: &[u8]) -> Self {
        let sink = Sink { nodes: RefCell::new(vec![Node::new(nameless(), Vec::new())]) };
        parse_document(sink, html5ever::ParseOpts::default()).from_utf8().one(bytes)
    }

    /// Name of an element; empty for what is none.
    pub(super) fn name(&self, node: NodeId) -> &str {
        &self.nodes[node].name.local
    }

    pub(super) fn attribute(&self, node: NodeId, name: &str) -> Option<&str> {
        self.nodes[node].attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// A node and all below it, in the order of the text.
    pub(super) fn all(&self, node: NodeId) -> Vec<NodeId> {
        let mut found = Vec::new();
        let mut open = vec![node];
        while let Some(node) = open.pop() {
            found.push(node);
            open.extend(self.nodes[node].children.iter().rev());
        }
        found
    }

    /// The elements of one name at or below a node.
    pub(super) fn elements<'a>(&'a self, node: NodeId, name: &'a str) -> impl Iterator<Item = NodeId> + 'a {
        self.all(node).into_iter().filter(move |node| self.name(*node) == name)
    }

    /// The nearest element of one name at or above a node.
    pub(super) fn within(&self, node: NodeId, name: &str) -> Option<NodeId> {
        std::iter::successors(Some(node), |node| self.nodes[*node].parent).find(|node| self.name(*node) == name)
    }

    /// The text at and below a node.
    pub(super) fn text(&self, node: NodeId) -> String {
        self.all(node).into_iter().map(|node| self.nodes[node].text.as_str()).collect()
    }

    /// The language of a node's text, by the nearest `lang`; empty where none is named.
    pub(super) fn language(&self, node: NodeId) -> &str {
        let mut own_and_above = std::iter::successors(Some(node), |node| self.nodes[*node].parent);
        own_and_above.find_map(|node| self.attribute(node, "lang")).unwrap_or_default()
    }

    /// The text below a node that a reader sees, in pieces of one language, each with its tag.
    pub(super) fn visible(&self, node: NodeId) -> Vec<(&str, String)> {
        let mut pieces: Vec<(&str, String)> = Vec::new();
        let mut open = vec![node];
        while let Some(node) = open.pop() {
            if matches!(self.name(node), "script" | "style" | "template" | "svg" | "head") {
                continue;
            }
            open.extend(self.nodes[node].children.iter().rev());
            let text = &self.nodes[node].text;
            if text.is_empty() {
                continue;
            }
            let language = self.language(node);
            match pieces.last_mut().filter(|(last, _)| *last == language) {
                Some((_, piece)) => piece.push_str(text),
                None => pieces.push((language, text.clone())),
            }
        }
        pieces
    }
}

impl Node {
    fn new(name: QualName, attributes: Vec<Attribute>) -> Self {
        let attributes =
            attributes.into_iter().map(|own| (own.name.local.to_string(), own.value.to_string())).collect();
        Self { name, attributes, text: String::new(), parent: None, children: Vec::new() }
    }
}

fn nameless() -> QualName {
    QualName::new(None, ns!(), local_name!(""))
}

/// Takes what the parser makes.
struct Sink {
    nodes: RefCell<Vec<Node>>,
}

impl Sink {
    fn add(&self, node: Node) -> NodeId {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(node);
        nodes.len() - 1
    }

    fn node_of(&self, child: NodeOrText<NodeId>) -> NodeId {
        match child {
            NodeOrText::AppendNode(node) => node,
            NodeOrText::AppendText(text) => {
                let node = self.add(Node::new(nameless(), Vec::new()));
                self.nodes.borrow_mut()[node].text = text.to_string();
                node
            }
        }
    }

    /// Puts a node among the children of another, before the one at `place` or last.
    fn put(&self, parent: NodeId, place: usize, child: NodeId) {
        self.remove_from_parent(&child);
        let mut nodes = self.nodes.borrow_mut();
        nodes[child].parent = Some(parent);
        let place = place.min(nodes[parent].children.len());
        nodes[parent].children.insert(place, child);
    }
}

impl TreeSink for Sink {
    type Handle = NodeId;
    type Output = Tree;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Tree {
        Tree { nodes: self.nodes.into_inner() }
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> NodeId {
        ROOT
    }

    fn elem_name<'a>(&'a self, node: &'a NodeId) -> Ref<'a, QualName> {
        Ref::map(self.nodes.borrow(), |nodes| &nodes[*node].name)
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _flags: ElementFlags) -> NodeId {
        self.add(Node::new(name, attributes))
    }

    fn create_comment(&self, _text: StrTendril) -> NodeId {
        self.add(Node::new(nameless(), Vec::new()))
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> NodeId {
        self.add(Node::new(nameless(), Vec::new()))
    }

    fn append(&self, parent: &NodeId, child: NodeOrText<NodeId>) {
        let child = self.node_of(child);
        self.put(*parent, usize::MAX, child);
    }

    fn append_based_on_parent_node(&self, element: &NodeId, previous: &NodeId, child: NodeOrText<NodeId>) {
        let has_parent = self.nodes.borrow()[*element].parent.is_some();
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _name: StrTendril, _public: StrTendril, _system: StrTendril) {}

    fn get_template_contents(&self, node: &NodeId) -> NodeId {
        *node
    }

    fn same_node(&self, one: &NodeId, other: &NodeId) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &NodeId, child: NodeOrText<NodeId>) {
        let child = self.node_of(child);
        self.remove_from_parent(&child);
        let place = {
            let nodes = self.nodes.borrow();
            nodes[*sibling].parent.map(|parent| {
                let place = nodes[parent].children.iter().position(|own| own == sibling);
                (parent, place.unwrap_or(usize::MAX))
            })
        };
        if let Some((parent, place)) = place {
            self.put(parent, place, child);
        }
    }

    fn add_attrs_if_missing(&self, node: &NodeId, attributes: Vec<Attribute>) {
        let mut nodes = self.nodes.borrow_mut();
        for attribute in attributes {
            let name = attribute.name.local.to_string();
            if !nodes[*node].attributes.iter().any(|(own, _)| *own == name) {
                nodes[*node].attributes.push((name, attribute.value.to_string()));
            }
        }
    }

    fn remove_from_parent(&self, node: &NodeId) {
        let mut nodes = self.nodes.borrow_mut();
        if let Some(parent) = nodes[*node].parent.take() {
            nodes[parent].children.retain(|own| own != node);
        }
    }

    fn reparent_children(&self, node: &NodeId, parent: &NodeId) {
        let children = std::mem::take(&mut self.nodes.borrow_mut()[*node].children);
        let mut nodes = self.nodes.borrow_mut();
        for child in &children {
            nodes[*child].parent = Some(*parent);
        }
        nodes[*parent].children.extend(children);
    }
}

#[cfg(test)]
mod tests {
    use super::{ROOT, Tree};

    #[test]
    fn a_page_is_read_as_a_browser_does() {
        let tree =
            Tree::parse("<!doctype html><p title='a &amp; b'>yksi<b>kaksi<p>kolme<table>ulos<tr><td>neljä".as_bytes());
        let first = tree.elements(ROOT, "p").next().map(|node| (tree.attribute(node, "title"), tree.text(node)));
        assert_eq!(first, Some((Some("a & b"), "yksikaksi".to_owned())));
        assert_eq!(tree.elements(ROOT, "tbody").count(), 1);
        assert_eq!(tree.visible(ROOT), [("", "yksikaksikolmeulosneljä".to_owned())]);
        let cell = tree.elements(ROOT, "td").next().and_then(|node| tree.within(node, "table"));
        assert!(cell.is_some());
    }

    #[test]
    fn a_text_is_in_the_language_named_nearest() {
        let tree = Tree::parse(b"<html lang=en><p>one <i>two</i><main lang=fi>kolme<p lang=sv>fyra</main>".as_slice());
        let expected = [("en", "one two"), ("fi", "kolme"), ("sv", "fyra")];
        assert_eq!(tree.visible(ROOT), expected.map(|(tag, text)| (tag, text.to_owned())));
    }
}
