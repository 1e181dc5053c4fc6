//! Output paths and the map of what a build makes.

use std::path::{Component, Path};

use polku::output::{Collision, OutputPath, PathFault};
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

use super::{output, path};

#[test]
fn a_path_says_what_is_wrong_with_it() {
    let long = "a".repeat(256);
    let cases = [
        ("", PathFault::Empty),
        ("/a", PathFault::Absolute),
        ("a//b", PathFault::EmptySegment),
        ("a/", PathFault::EmptySegment),
        ("../a", PathFault::DotSegment),
        ("a/./b", PathFault::DotSegment),
        ("a\\b", PathFault::Character('\\')),
        ("a\0b", PathFault::Character('\0')),
        ("a\u{85}", PathFault::Character('\u{85}')),
        ("C:/a", PathFault::Character(':')),
        ("a./b", PathFault::TrailingDotOrSpace("a.".into())),
        ("b ", PathFault::TrailingDotOrSpace("b ".into())),
        ("...", PathFault::TrailingDotOrSpace("...".into())),
        ("a/nul", PathFault::Device("nul".into())),
        ("Com1.html", PathFault::Device("Com1.html".into())),
        ("lpt².x", PathFault::Device("lpt².x".into())),
        (".polku-manifest.json", PathFault::Reserved),
        ("a/.Polku-x.tmp", PathFault::Reserved),
        (&long, PathFault::LongSegment(256)),
    ];
    for (text, fault) in cases {
        let error = OutputPath::parse(text).unwrap_err();
        assert_eq!(error.fault, fault, "{text:?}");
        assert_eq!(error.path, text);
    }
    for text in ["index.html", "tulokset/äö ü.html", ".nojekyll", "com10/console", "a/..b", ".well-known/x"] {
        assert_eq!(path(text).as_str(), text);
    }
}

#[test]
fn links_name_the_file_from_where_they_stand() {
    let cases = [
        ("index.html", "index.html", "index.html"),
        ("guide/index.html", "results/index.html", "../results/index.html"),
        ("guide/phase/index.html", "guide/index.html", "../index.html"),
        ("index.html", "guide/a b.html", "guide/a%20b.html"),
        ("a/b/c.html", "index.html", "../../index.html"),
        ("a/b.html", "a/b/c.html", "b/c.html"),
        ("x.html", "ä/100%#&.html", "%C3%A4/100%25%23%26.html"),
    ];
    for (from, to, link) in cases {
        assert_eq!(path(to).relative_from(&path(from)), link);
    }
    assert_eq!(path("index.html").root_prefix(), "");
    assert_eq!(path("a/b/c.html").root_prefix(), "../../");
    assert_eq!(path("a/b c/d.html").folder(), "a/b c");
    assert_eq!(path("a/b c/d.html").to_url(), "a/b%20c/d.html");
}

#[test]
fn colliding_paths_are_refused_and_both_named() {
    let mut files = output([("a", "1"), ("guide/index.html", "2"), ("tie/ß.html", "3")]);
    let before = files.clone();
    let case = |one, other| Collision::Case { path: path(one), other: path(other) };
    let cases = [
        ("a", Collision::Duplicate { path: path("a") }),
        ("A", case("A", "a")),
        ("Guide/other.html", case("Guide/other.html", "guide/index.html")),
        ("tie/SS.html", case("tie/SS.html", "tie/ß.html")),
        ("a/b", Collision::FileAsFolder { file: path("a"), inside: path("a/b") }),
        ("guide", Collision::FileAsFolder { file: path("guide"), inside: path("guide/index.html") }),
    ];
    for (name, collision) in cases {
        assert_eq!(files.insert(path(name), "x").unwrap_err(), collision);
    }
    assert!(files.iter().eq(before.iter()));
    assert_eq!((files.len(), files.total_size()), (3, 3));
    assert_eq!(files.get("a"), Some(b"1".as_slice()));
}

proptest! {
    #[test]
    fn no_text_parses_to_a_path_that_leads_out(text in any::<String>()) {
        if let Ok(path) = OutputPath::parse(&text) {
            prop_assert_eq!(path.as_str(), &text);
            let whole = Path::new("/root").join(path.as_str());
            prop_assert!(whole.starts_with("/root"));
            prop_assert!(whole.components().all(|part| part != Component::ParentDir));
        }
    }

    #[test]
    fn a_link_leads_to_its_page(from in "[a-b](/[a-b]){0,3}", to in "[a-b](/[a-b]){0,3}") {
        let (from, to) = (path(&from), path(&to));
        let mut place: Vec<_> = from.segments().map(str::to_owned).collect();
        place.pop();
        for step in to.relative_from(&from).split('/') {
            if step == ".." { place.pop(); } else { place.push(step.to_owned()); }
        }
        prop_assert_eq!(place.join("/"), to.as_str());
    }
}
