//! The independent attacker, `tests/attacker`: another programme, in another language, with another solver.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};

use serde::Deserialize;

/// What the attacker knows of a withheld figure besides the rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// Which ones are below the threshold.
    Strict,
    /// Not which.
    Plain,
}

/// What the attacker says of one release.
#[derive(Debug, Deserialize)]
pub struct Answer {
    pub id: String,
    pub verdict: String,
    #[serde(default)]
    pub error: String,
    #[serde(default)]
    pub figures: Vec<Finding>,
}

/// What stays possible for one figure that is to be protected.
#[derive(Debug, Deserialize)]
pub struct Finding {
    pub figure: usize,
    pub required: usize,
    pub possible: usize,
    pub low: u64,
    pub high: Option<u64>,
}

/// What the fewest figures to withhold are.
#[derive(Debug, Deserialize)]
pub struct Minimum {
    pub id: String,
    /// None: nothing that may be withheld protects all.
    #[serde(rename = "minimum")]
    pub fewest: Option<usize>,
    pub error: Option<String>,
}

/// Attacks releases, a line each.
pub fn attack(lines: &str, reading: Reading) -> Vec<Answer> {
    let arguments: &[&str] = match reading {
        Reading::Strict => &["attack.py"],
        Reading::Plain => &["attack.py", "--plain"],
    };
    run(arguments, lines)
}

/// The fewest figures to withhold of tables, a line each.
pub fn minimum(lines: &str) -> Vec<Minimum> {
    run(&["minimum.py"], lines)
}

fn run<T: for<'a> Deserialize<'a>>(arguments: &[&str], lines: &str) -> Vec<T> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let python = root.join("target/attacker/bin/python");
    assert!(python.exists(), "the attacker needs its packages: ./scripts/test attacker brings them");
    // a file, since both sides would wait at a full pipe
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("lines.jsonl");
    fs::write(&input, lines).unwrap();
    let output = Command::new(python)
        .arg("-B")
        .args(arguments)
        .current_dir(root.join("tests/attacker"))
        .stdin(File::open(&input).unwrap())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    let answers: Vec<T> =
        String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let asked = lines.lines().count();
    assert_eq!(answers.len(), asked, "the attacker stopped: {}", String::from_utf8_lossy(&output.stderr));
    answers
}
