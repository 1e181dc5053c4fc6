//! Charts: no text meets another or leaves the frame, whatever the labels and figures; and how each kind looks.

use polku::render::chart::{
    Axis, Cell, Drawing, Goal, IntervalMark, Mark, NARROW, Picture, Plot, Row, Style, TargetMark, Time, Value, WIDE,
    Words, picture,
};
use proptest::collection::vec;
use proptest::prelude::{Just, ProptestConfig, Strategy, TestCaseError, any, prop_assert, prop_oneof, proptest};

/// Rounding to tenths may move an edge by this much.
const ROUNDING: f64 = 0.2;

fn words() -> Words {
    Words { withheld: "Tieto on suojattu".into(), missing: "ei tietoa".into(), target: "Tavoite".into() }
}

fn drawing(width: u16, plot: Plot) -> Drawing<'static> {
    Drawing { id: "chart", title: "Otsikko", description: "Kuvaus", width, words: words(), plot }
}

/// What is wrong with a picture's text.
fn faults(picture: &Picture) -> Vec<String> {
    let mut faults = Vec::new();
    for (place, text) in picture.texts.iter().enumerate() {
        let inside = text.left >= -ROUNDING
            && text.right <= picture.width + ROUNDING
            && text.top >= -ROUNDING
            && text.bottom <= picture.height + ROUNDING;
        if !inside {
            faults.push(format!("{text:?} leaves the frame of {} × {}", picture.width, picture.height));
        }
        faults.extend(
            picture.texts[place + 1..]
                .iter()
                .filter(|other| text.meets(other))
                .map(|other| format!("{text:?} meets {other:?}")),
        );
    }
    faults
}

/// Words that are hard to place: long, unbreakable, without width, of other scripts, and signs of XML.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => "[a-zäö]{1,14}",
        2 => "[A-ZÄÖ]{1,80}",
        2 => any::<String>(),
        6 => prop_oneof![
            Just("valmen\u{ad}taja"), Just("65\u{a0}%"), Just("–"), Just("a/b"), Just("x-y-z"), Just("日本語テキスト"),
            Just("🙂👩\u{200d}👩\u{200d}👧"), Just("ﷺ"), Just("e\u{301}\u{302}"), Just("<&\">"), Just("\u{1}\n"), Just(""),
        ].prop_map(str::to_owned),
    ]
}

fn label() -> impl Strategy<Value = String> {
    (vec(word(), 0..9), prop_oneof![4 => Just(" "), 1 => Just("")]).prop_map(|(words, between)| words.join(between))
}

/// Mostly what occurs, and what must not break anything.
fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        12 => (0..=1000_u16).prop_map(|tenths| f64::from(tenths) / 10.0),
        1 => prop_oneof![Just(f64::NAN), Just(f64::INFINITY), Just(-5.0), Just(1e300), Just(1e-12)],
    ]
}

fn cell() -> impl Strategy<Value = Cell> {
    let value =
        prop_oneof![4 => number().prop_map(Value::Shown), 1 => Just(Value::Withheld), 1 => Just(Value::Missing)];
    let display = prop_oneof![6 => "[0-9]{1,3} %", 1 => label(), 1 => Just(String::new())];
    (value, display).prop_map(|(value, display)| Cell { value, display, figure: String::new() })
}

fn mark() -> impl Strategy<Value = Mark> {
    (label(), cell()).prop_map(|(label, cell)| Mark { label, cell })
}

fn row(cells: std::ops::Range<usize>) -> impl Strategy<Value = Row> {
    (label(), vec(cell(), cells)).prop_map(|(label, cells)| Row { label, cells })
}

fn axis() -> impl Strategy<Value = Axis> {
    (0..4_u8, number(), prop_oneof![4 => Just(String::new()), 1 => label()]).prop_map(|(kind, largest, unit)| {
        let format = |value: f64| format!("{value} %{unit}");
        match kind {
            0 => Axis::percent(&format),
            1 => Axis::counts(largest, &format),
            2 => Axis::from_zero(largest, &format),
            _ => Axis::percent(&format).without_ticks(),
        }
    })
}

fn interval_mark() -> impl Strategy<Value = IntervalMark> {
    (label(), cell(), proptest::option::of((number(), number()))).prop_map(|(label, cell, interval)| IntervalMark {
        label,
        cell,
        interval,
    })
}

fn target_mark() -> impl Strategy<Value = TargetMark> {
    let goal =
        prop_oneof![number().prop_map(Goal::Value), (number(), number()).prop_map(|(from, to)| Goal::Range(from, to))];
    (label(), cell(), goal, label()).prop_map(|(label, result, goal, goal_display)| TargetMark {
        label,
        result,
        goal,
        goal_display,
        goal_figure: String::new(),
    })
}

fn times() -> impl Strategy<Value = Vec<Time>> {
    vec(
        (prop_oneof![30 => Just(None), 1 => number().prop_map(Some)], prop_oneof![2 => "20[0-9]{2}", 1 => label()]),
        0..30,
    )
    .prop_map(|times| {
        let place =
            |(index, (at, label)): (u32, (Option<f64>, String))| Time { at: at.unwrap_or(f64::from(index)), label };
        (0..).zip(times).map(place).collect()
    })
}

fn plot() -> impl Strategy<Value = Plot> {
    prop_oneof![
        (vec(mark(), 0..12), axis()).prop_map(|(marks, axis)| Plot::Bar { marks, axis }),
        (vec(label(), 0..8), vec(row(0..8), 0..7), axis()).prop_map(|(series, rows, axis)| Plot::Grouped {
            series,
            rows,
            axis
        }),
        (vec(label(), 0..8), vec(row(0..8), 0..7), axis()).prop_map(|(series, rows, axis)| Plot::Stacked {
            series,
            rows,
            axis
        }),
        (vec(label(), 0..8), vec(row(0..8), 0..7)).prop_map(|(series, rows)| Plot::FullStacked { series, rows }),
        (vec(interval_mark(), 0..9), axis()).prop_map(|(marks, axis)| Plot::DotInterval { marks, axis }),
        (vec(mark(), 0..12), 0..700_u32).prop_map(|(parts, people)| Plot::Waffle { parts, people }),
        (times(), vec(row(0..32), 0..6), axis()).prop_map(|(times, series, axis)| Plot::Line { times, series, axis }),
        (vec(label(), 0..8), vec(row(0..8), 0..7)).prop_map(|(levels, rows)| Plot::Likert { levels, rows }),
        (vec(target_mark(), 0..9), axis()).prop_map(|(marks, axis)| Plot::Target { marks, axis }),
    ]
}

/// Whether the `svg` is a tree of elements with quoted attributes and numbers that a browser draws.
fn well_formed(svg: &str) -> Result<(), TestCaseError> {
    prop_assert!(svg.starts_with("<svg") && svg.ends_with("</svg>"));
    prop_assert!(!svg.contains(char::is_control), "control characters: {svg:?}");
    let drawn = svg
        .split('<')
        .filter(|part| !part.starts_with("title") && !part.starts_with("desc") && !part.starts_with("text"));
    for part in drawn {
        prop_assert!(!part.contains("NaN") && !part.contains("inf"), "{part}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn text_stays_apart_and_inside(plot in plot(), title in label(), width in prop_oneof![Just(240), Just(NARROW), Just(WIDE), Just(0)]) {
        let drawing = Drawing { title: &title, ..drawing(width, plot) };
        let picture = picture(&drawing, Style::Themed);
        let faults = faults(&picture);
        prop_assert!(faults.is_empty(), "{}", faults.join("\n"));
        well_formed(&picture.svg)?;
    }
}

fn percent(value: f64) -> Cell {
    Cell { value: Value::Shown(value), display: format!("{value}\u{a0}%").replace('.', ","), figure: String::new() }
}

fn count(value: u16) -> Cell {
    Cell { value: Value::Shown(value.into()), display: value.to_string(), figure: String::new() }
}

fn withheld() -> Cell {
    Cell { value: Value::Withheld, display: "[c]".into(), figure: String::new() }
}

fn missing() -> Cell {
    Cell { value: Value::Missing, display: String::new(), figure: String::new() }
}

fn worded(value: f64, display: &str) -> Cell {
    Cell { value: Value::Shown(value), display: display.into(), figure: String::new() }
}

fn named(label: &str, cell: Cell) -> Mark {
    Mark { label: label.into(), cell }
}

fn series(label: &str, cells: impl Into<Vec<Cell>>) -> Row {
    Row { label: label.into(), cells: cells.into() }
}

fn texts<const N: usize>(texts: [&str; N]) -> Vec<String> {
    texts.map(str::to_owned).to_vec()
}

fn percents() -> Axis {
    Axis::percent(&|value| format!("{value}\u{a0}%"))
}

fn counts(largest: f64) -> Axis {
    Axis::counts(largest, &|value| value.to_string())
}

fn dot(label: &str, cell: Cell, interval: Option<(f64, f64)>) -> IntervalMark {
    IntervalMark { label: label.into(), cell, interval }
}

fn target(label: &str, result: Cell, goal: Goal, goal_display: &str) -> TargetMark {
    TargetMark { label: label.into(), result, goal, goal_display: goal_display.into(), goal_figure: String::new() }
}

fn years<const N: usize>(labels: [&str; N]) -> Vec<Time> {
    (0..).zip(labels).map(|(at, label)| Time { at: f64::from(at), label: label.into() }).collect()
}

const SENTENCE: &str =
    "Valmentajan tuki työpaikalla työsuhteen alkamisen jälkeen, mukaan lukien perehdytys ja tehtävien räätälöinti";
const ONE_WORD: &str = "Palvelusuunnitelmantarkistamisajankohdanmuutosilmoituslomakekäsittelijäpalvelu";

/// Every kind of chart in the forms that it takes.
fn gallery() -> Vec<(&'static str, Plot)> {
    let mut gallery = bars();
    gallery.extend(stacks());
    gallery.extend(lines());
    gallery
}

fn bars() -> Vec<(&'static str, Plot)> {
    let bar = |marks, axis| Plot::Bar { marks, axis };
    vec![
        (
            "bar",
            bar(
                vec![
                    named("Työllistyi avoimille työmarkkinoille", percent(65.0)),
                    named(SENTENCE, percent(12.5)),
                    named("Ei yhtään", percent(0.0)),
                    named("Kaikki", percent(100.0)),
                    named("Keskeytti", withheld()),
                    named("Opinnot", missing()),
                ],
                percents().without_ticks(),
            ),
        ),
        (
            "bar-counts",
            bar(
                vec![named("Ravintola-ala", count(9)), named("Kauppa", count(7)), named("Muut", withheld())],
                counts(9.0),
            ),
        ),
        (
            "bar-long-value",
            bar(
                vec![
                    named("Kesto", worded(40.0, "arviolta noin 30–40 prosenttia kaikista")),
                    named(ONE_WORD, percent(3.0)),
                ],
                percents(),
            ),
        ),
        ("bar-empty", bar(Vec::new(), percents())),
        (
            "grouped",
            Plot::Grouped {
                series: texts(["2021", "2022"]),
                rows: vec![
                    series("Työllistyi avoimille työmarkkinoille", [percent(58.0), percent(65.0)]),
                    series("Työkokeilussa", [withheld(), percent(12.0)]),
                    series("Ei tietoa", [percent(0.0), missing()]),
                ],
                axis: percents(),
            },
        ),
        (
            "grouped-long-legend",
            Plot::Grouped {
                series: texts([
                    "Ennen alkua tehdyssä kyselyssä",
                    "Päätyttyä tehdyssä kyselyssä",
                    "Puolen vuoden kuluttua",
                ]),
                rows: vec![series("Tyytyväinen palveluun", [percent(58.0), percent(65.0), percent(100.0)])],
                axis: percents().without_ticks(),
            },
        ),
        (
            "dots",
            Plot::DotInterval {
                marks: vec![
                    dot("Työllistyi", worded(65.0, "65\u{a0}% (49,5–77,9\u{a0}%)"), Some((49.5, 77.9))),
                    dot(SENTENCE, percent(3.0), Some((0.0, 14.2))),
                    dot("Kaikki", percent(100.0), Some((88.0, 100.0))),
                    dot("Suojattu", withheld(), None),
                    dot("Puuttuu", missing(), None),
                ],
                axis: percents(),
            },
        ),
        (
            "target",
            Plot::Target {
                marks: vec![
                    target("Työllistyi", percent(65.0), Goal::Range(50.0, 70.0), "50–70\u{a0}%"),
                    target("Jatkoi", percent(28.0), Goal::Value(40.0), "40\u{a0}%"),
                    target(
                        "Lähellä",
                        percent(92.0),
                        Goal::Value(100.0),
                        "100\u{a0}%, jos kaikki pysyvät mukana loppuun saakka",
                    ),
                    target("Suojattu", withheld(), Goal::Range(5.0, 15.0), "5–15\u{a0}%"),
                ],
                axis: percents().without_ticks(),
            },
        ),
    ]
}

fn stacks() -> Vec<(&'static str, Plot)> {
    vec![
        (
            "stacked",
            Plot::Stacked {
                series: texts(["Määräaikainen", "Vakituinen", "Muu"]),
                rows: vec![
                    series("Ravintola-ala", [count(9), count(4), count(1)]),
                    series("Kauppa", [count(5), count(5), count(0)]),
                    series("Varasto", [count(6), withheld(), missing()]),
                ],
                axis: counts(14.0),
            },
        ),
        (
            "full-stacked",
            Plot::FullStacked {
                series: texts([
                    "Työllistyi",
                    "Jatkaa palvelussa",
                    "Siirtyi muuhun palveluun",
                    "Keskeytti",
                    "Ei tietoa",
                    "Muu",
                ]),
                rows: vec![
                    series("Kaikki (n = 100)", [45.0, 20.0, 14.0, 11.0, 3.0, 7.0].map(percent)),
                    series("Naiset", [percent(100.0)]),
                    series(
                        "Miehet",
                        [percent(50.0), percent(30.0), withheld(), withheld(), percent(0.0), percent(0.0)],
                    ),
                ],
            },
        ),
        (
            "likert",
            Plot::Likert {
                levels: texts([
                    "Täysin eri mieltä",
                    "Eri mieltä",
                    "Siltä väliltä",
                    "Samaa mieltä",
                    "Täysin samaa mieltä",
                ]),
                rows: vec![
                    series("Sain tarpeeksi tukea", [2.0, 8.0, 15.0, 45.0, 30.0].map(percent)),
                    series("Minua kuunneltiin", [0.0, 5.0, 10.0, 25.0, 60.0].map(percent)),
                    series("Palkka riittää", [withheld(), percent(30.0), percent(20.0), percent(20.0), withheld()]),
                ],
            },
        ),
        (
            "likert-without-middle",
            Plot::Likert {
                levels: texts(["Huono", "Melko huono", "Melko hyvä", "Hyvä"]),
                rows: vec![series("Yhteistyö", [10.0, 20.0, 40.0, 30.0].map(percent))],
            },
        ),
        (
            "waffle",
            Plot::Waffle {
                parts: vec![
                    named("työllistyi", count(27)),
                    named("jatkaa palvelussa", count(8)),
                    named("keskeytti", withheld()),
                ],
                people: 42,
            },
        ),
        (
            "waffle-of-too-many",
            Plot::Waffle {
                parts: vec![named("työllistyi", count(1127)), named("jatkaa palvelussa", count(68))],
                people: 2420,
            },
        ),
    ]
}

fn lines() -> Vec<(&'static str, Plot)> {
    vec![
        (
            "line",
            Plot::Line {
                times: years(["2018", "2019", "2020", "2021", "2022"]),
                series: vec![series("Työllistyi", [31.0, 42.0, 38.0, 58.0, 65.0].map(percent))],
                axis: percents(),
            },
        ),
        (
            "line-crossing",
            Plot::Line {
                times: years(["2018", "2019", "2020", "2021", "2022"]),
                series: vec![
                    series("Naiset", [percent(31.0), percent(42.0), withheld(), percent(58.0), percent(66.0)]),
                    series("Miehet", [41.0, 32.0, 38.0, 52.0, 64.0].map(percent)),
                    series("Kaikki", [missing(), percent(38.0), withheld(), percent(55.0), percent(65.0)]),
                ],
                axis: percents(),
            },
        ),
        (
            "line-long-labels",
            Plot::Line {
                times: years([
                    "tammi–kesäkuu 2020",
                    "heinä–joulukuu 2020",
                    "tammi–kesäkuu 2021",
                    "heinä–joulukuu 2021",
                ]),
                series: vec![
                    series("Valmennuksen asiakkaat", [0, 12, 18, 42].map(count)),
                    series("Työsuhteessa olevat asiakkaat", [count(0), withheld(), count(7), count(19)]),
                ],
                axis: counts(42.0),
            },
        ),
    ]
}

#[test]
fn every_kind_looks_as_it_did() {
    for (name, plot) in gallery() {
        let drawing = drawing(NARROW, plot);
        let picture = picture(&drawing, Style::Themed);
        let faults = faults(&picture);
        assert!(faults.is_empty(), "{name}: {}", faults.join("\n"));
        insta::assert_binary_snapshot!(&format!("{name}.svg"), picture.svg.into_bytes());
    }
}

#[test]
fn every_kind_fits_at_every_width() {
    for (name, plot) in gallery() {
        for width in [240, NARROW, 517, WIDE, 1200] {
            let faults = faults(&picture(&drawing(width, plot.clone()), Style::Static));
            assert!(faults.is_empty(), "{name} at {width}: {}", faults.join("\n"));
        }
    }
}
