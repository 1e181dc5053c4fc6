//! `typed-withheld`: a withheld figure, or a share that gives it away, typed by hand.
//!
//! A figure is withheld because it counts so few that they may be recognised. Typed in a text it is told all the
//! same. The rule reads everything written (not the words of quotes) and compares the numbers in it with withheld
//! measures and cells of tables. Reported are
//!
//! - a count, or a whole number that gives the withheld share, followed by the noun of what is counted: a word that
//!   begins like a word of the measure's label, of its population's label or of its unit;
//! - a percentage that is the withheld share, or that of the withheld count, in a line that names the measure: by a
//!   link, or by such a word.
//!
//! Words for people in general (henkilö, person) are said of any people, so a number before them is reported only in
//! a line that names the measure besides. A cell is reported only in a line that names its row. The lines of a
//! hand-made table are read as one, and a measure's own label and notes name it. Ranges, dates and numbers without a
//! noun are left alone, as are words for times (3 vuotta).
//!
//! This is an error and cannot be answered: an answer would be printed beside what it gives away.
//!
//! Way out: take the number away, or link to the measure, so that the page shows the mark of a withheld figure. If
//! the number is another figure, make it a measure and link to that.

use std::collections::{BTreeMap, BTreeSet};

use super::nouns::{PERSON, label_stems, stem, stems, unit_stems};
use super::numbers::{Typed, Unit, numbers};
use super::texts::{FIGURE, Run, Text, Texts};
use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Subject};
use crate::disclosure::arithmetic::{Written, differ, tells};
use crate::disclosure::{Count, PopulationId, Release, Value};
use crate::locale::Language;
use crate::model::{Head, Localised, Measure, MeasureId, Table, TableRow, Words};

pub(super) const RULE: Rule = Rule { id: "typed-withheld", severity: Severity::Error, check: Check::Texts(check) };

fn check(input: &Input<'_>, texts: &Texts<'_>, problems: &mut Problems) {
    let withheld = withheld(input);
    if withheld.is_empty() {
        return;
    }
    let names: BTreeMap<Language, Names<'_>> =
        texts.languages().into_iter().map(|language| (language, Names::new(input, &withheld, language))).collect();
    for text in texts.iter() {
        let Some(names) = names.get(&text.language) else { continue };
        for (at, run) in text.runs.iter().enumerate() {
            let typed = numbers(&run.text, text.language);
            if typed.is_empty() {
                continue;
            }
            let line = Line::of(input, text, at);
            for typed in typed {
                let Some(found) = names.told(&typed, &line) else { continue };
                let Some(span) = run.place(input, &typed.range).span() else { continue };
                let (kind, id) = match &withheld[found].subject {
                    Subject::Table(id) => ("table", id),
                    Subject::Measure(id) => ("measure", id),
                    Subject::Survey(_)
                    | Subject::Quote(_)
                    | Subject::Assessment(_)
                    | Subject::Page(_)
                    | Subject::Identifier(_) => continue,
                };
                let mut problem = Problem::error(RULE.id, span)
                    .with("text", run.text[typed.range.clone()].replace(FIGURE, ""))
                    .with("kind", kind)
                    .with("id", id.as_str());
                problem.subject.clone_from(&text.subject);
                problems.push(problem);
            }
        }
    }
}

/// A withheld figure.
struct Withheld<'a> {
    subject: Subject,
    value: Value,
    size: Option<Count>,
    source: Source<'a>,
}

impl Withheld<'_> {
    fn is_told_by(&self, written: Written) -> bool {
        tells(written, self.value, self.size)
    }

    /// Whether the same numbers tell both; shares are not compared.
    fn is_told_like(&self, other: &Self) -> bool {
        let (Value::Count(one), Value::Count(two)) = (self.value, other.value) else { return false };
        let same_size = match (self.size, other.size) {
            (Some(one), Some(two)) => !differ(one, two),
            (one, two) => one.is_none() && two.is_none(),
        };
        same_size && !differ(one, two)
    }
}

/// Where a withheld figure is.
#[derive(Clone, Copy)]
enum Source<'a> {
    Measure(&'a Measure),
    Cell { table: &'a Table, row: &'a TableRow, column: usize },
}

fn withheld<'a>(input: &Input<'a>) -> Vec<Withheld<'a>> {
    let is_withheld = |release: &Release| matches!(release, Release::Withheld(_));
    let size = |of: Option<(PopulationId, MeasureId)>| of.and_then(|(population, _)| input.size(population));
    let mut all = Vec::new();
    for (id, measure) in input.measures().filter(|(id, _)| is_withheld(input.release(*id))) {
        all.push(Withheld {
            subject: Subject::Measure(measure.id.clone()),
            value: input.value(id),
            size: size(measure.of),
            source: Source::Measure(measure),
        });
    }
    let tables = input.site.tables.iter().zip(&input.publication.tables).zip(&input.released.tables);
    for ((table, cells), released) in tables {
        for ((row, cells), released) in table.rows.iter().zip(&cells.rows).zip(released) {
            let cells = cells.iter().zip(released).enumerate();
            all.extend(cells.filter(|(_, (_, release))| is_withheld(release)).map(|(column, (cell, _))| Withheld {
                subject: Subject::Table(table.id.clone()),
                value: cell.value,
                size: size(table.of),
                source: Source::Cell { table, row, column },
            }));
        }
    }
    all
}

/// What a line says besides its numbers.
struct Line {
    stems: BTreeSet<String>,
    /// What the text belongs to, and the measures that the line links to.
    subjects: BTreeSet<Subject>,
}

impl Line {
    fn of(input: &Input<'_>, text: &Text<'_>, at: usize) -> Self {
        let lines = text.read_with(at);
        let linked = lines.iter().flat_map(Run::figures);
        let linked = linked.map(|(figure, _)| Subject::Measure(input.site[figure.measure].id.clone()));
        Self {
            stems: lines.iter().flat_map(|run| stems(&run.text)).collect(),
            subjects: linked.chain(text.subject.clone()).collect(),
        }
    }
}

/// Withheld figures by their words in a language: places in the list of all.
struct Names<'a> {
    withheld: &'a [Withheld<'a>],
    /// By the nouns that say enough after a number; one of those that the same numbers tell stands for all.
    nouns: BTreeMap<String, Vec<usize>>,
    /// By the nouns that do so only in a line that names the figure.
    general_nouns: BTreeMap<String, Vec<usize>>,
    /// By the words that name a figure in a line; likewise.
    lines: BTreeMap<String, Vec<usize>>,
    subjects: BTreeMap<&'a Subject, Vec<usize>>,
    /// The words that name each figure in a line.
    own: Vec<BTreeSet<String>>,
}

impl<'a> Names<'a> {
    fn new(input: &Input<'_>, withheld: &'a [Withheld<'a>], language: Language) -> Self {
        let mut names = Self {
            withheld,
            nouns: BTreeMap::new(),
            general_nouns: BTreeMap::new(),
            lines: BTreeMap::new(),
            subjects: BTreeMap::new(),
            own: Vec::new(),
        };
        for (place, figure) in withheld.iter().enumerate() {
            let WordsOf { nouns, general_nouns, line } = WordsOf::figure(input, figure.source, language);
            for (stems, places) in [(nouns, &mut names.nouns), (line.clone(), &mut names.lines)] {
                for stem in stems {
                    let alike = places.entry(stem).or_default();
                    if !alike.iter().any(|other| withheld[*other].is_told_like(figure)) {
                        alike.push(place);
                    }
                }
            }
            for stem in general_nouns {
                names.general_nouns.entry(stem).or_default().push(place);
            }
            names.subjects.entry(&figure.subject).or_default().push(place);
            names.own.push(line);
        }
        names
    }

    /// The first withheld figure that a typed number tells.
    fn told(&self, typed: &Typed<'_>, line: &Line) -> Option<usize> {
        if typed.high.is_some() {
            return None;
        }
        match typed.unit {
            Unit::Percent => {
                let by_word = line.stems.iter().filter_map(|stem| self.lines.get(stem));
                let by_subject = line.subjects.iter().filter_map(|subject| self.subjects.get(subject));
                let places = by_word.chain(by_subject).flatten().copied();
                places.filter(|place| self.withheld[*place].is_told_by(Written::Percent(typed.low))).min()
            }
            Unit::Word(word) => {
                let stem = stem(word)?;
                let is_told = |place: &usize| self.withheld[*place].is_told_by(Written::Number(typed.low));
                let nouns = self.nouns.get(&stem).into_iter().flatten().copied().filter(is_told);
                let general_nouns = self.general_nouns.get(&stem).into_iter().flatten().copied().filter(is_told);
                nouns.chain(general_nouns.filter(|place| self.is_named(*place, line))).min()
            }
        }
    }

    fn is_named(&self, place: usize, line: &Line) -> bool {
        line.subjects.contains(&self.withheld[place].subject) || !self.own[place].is_disjoint(&line.stems)
    }
}

/// The beginnings of the words of a figure.
struct WordsOf {
    nouns: BTreeSet<String>,
    general_nouns: BTreeSet<String>,
    line: BTreeSet<String>,
}

impl WordsOf {
    fn figure(input: &Input<'_>, source: Source<'_>, language: Language) -> Self {
        let stems = |label: &Localised<Words>| label_stems(label, language);
        let (of, unit) = match source {
            Source::Measure(measure) => (measure.of, &measure.basis.unit),
            Source::Cell { table, .. } => (table.of, &table.basis.unit),
        };
        let population = of.map(|(_, whole)| stems(&input.site[whole].label)).unwrap_or_default();
        let unit_stems = unit_stems(unit, language);
        match source {
            Source::Measure(measure) => {
                let mut nouns: BTreeSet<String> = stems(&measure.label).into_iter().chain(population).collect();
                let mut general_nouns = BTreeSet::new();
                if unit == PERSON { &mut general_nouns } else { &mut nouns }.extend(unit_stems);
                Self { line: nouns.clone(), nouns, general_nouns }
            }
            Source::Cell { table, row, column } => {
                let head = table.columns.get(column).and_then(Head::label).map(stems).unwrap_or_default();
                let counted = stems(&table.label).into_iter().chain(head).chain(population).chain(unit_stems);
                Self {
                    nouns: BTreeSet::new(),
                    general_nouns: counted.collect(),
                    line: row.head.label().map(stems).unwrap_or_default().into_iter().collect(),
                }
            }
        }
    }
}
