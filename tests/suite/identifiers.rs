//! What points at persons is found wherever it stands, no report repeats it, and no picture carries it out. All codes,
//! numbers and names here are synthetic.

use super::support::Case;

/// A synthetic personal identity code with the right check character.
const CODE: &str = "131052-308T";

fn page(body: &str) -> String {
    format!("---\ntitle: Sivu\n---\n{body}\n")
}

/// What `check` finds, as `severity rule file:line:column`.
#[track_caller]
fn expect(case: &Case, expected: &[&str]) {
    let document = case.run(&["check", "--format", "json"]).document();
    let text = |item: &serde_json::Value, key: &str| item[key].as_str().unwrap().to_owned();
    let found: Vec<String> = document["problems"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|item| item["answered"] == false)
        .map(|item| {
            let [severity, rule, file] = ["severity", "rule", "file"].map(|key| text(item, key));
            format!("{severity} {rule} {file}:{}:{}", item["line"], item["column"])
        })
        .collect();
    assert_eq!(found, expected);
}

/// Both reports of `check`.
fn reports(case: &Case) -> String {
    let human = case.run(&["check", "--lang", "en"]).said();
    human + &case.run(&["check", "--format", "json"]).said()
}

#[test]
fn they_are_found_wherever_they_stand() {
    let case = Case::site()
        .file("content/a.md", page(&format!("Teksti.\n\n<!-- {CODE} -->\n\n![Kuva {CODE}](b.png)")))
        .file("content/b.md", format!("---\ntitle: Sivu\nextra:\n  x: {CODE}\n---\nA.\n"))
        .file("content/data/c.yaml", format!("source: Lähde {CODE}\n"))
        .file("content/d.csv", format!("nimi;tunnus\nA;{CODE}\n"))
        .file("content/e.txt", [b"\xe4 ".as_slice(), CODE.as_bytes()].concat())
        .file(
            "content/f.csv",
            CODE.encode_utf16().flat_map(u16::to_le_bytes).fold(vec![0xff, 0xfe], |mut all, byte| {
                all.push(byte);
                all
            }),
        )
        .file(&format!("content/g/{CODE}/h.bin"), [0, 255])
        .file(&format!("content/g/{CODE}/i.bin"), [0, 255]);
    let document = case.run(&["check", "--format", "json"]).document();
    let found: Vec<String> = document["problems"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|item| item["rule"] == "identifier" && item["severity"] == "error")
        .map(|item| format!("{}:{}:{}", item["file"].as_str().unwrap(), item["line"], item["column"]))
        .collect();
    let expected = [
        "content/a.md:6:6",
        "content/a.md:8:8",
        "content/b.md:4:6",
        "content/d.csv:2:3",
        "content/data/c.yaml:1:15",
        "content/e.txt:1:1",
        "content/f.csv:1:1",
        "content/g/•••••••••••/h.bin:1:1",
    ];
    assert_eq!(found, expected);
}

#[test]
fn no_report_repeats_them() {
    let secrets = [CODE, "+358 40 123 4567", "040 765 4321", "erkki.esimerkki@esimerkki.fi", "Esimerkkikatu 7"];
    let body = format!("Teksti {}, ja [lue lisää](x.md) {CODE}.", secrets.join(", "));
    let case = Case::site()
        .file("content/a.md", page(&body))
        .file("content/b.md", page(&format!("[]({CODE}.pdf)\n\n[](@/{CODE}.md)")))
        .file(&format!("content/{CODE}.md"), "---\ntitle: [\n---\n");
    let said = reports(&case);
    for secret in secrets {
        assert!(!said.contains(secret), "{secret}\n{said}");
    }
    assert!(said.contains("Teksti •••••••••••, ••••••••••••••••, "), "{said}");
    assert!(said.contains("This is a personal identity code."), "{said}");
    assert!(said.contains("content/a.md:4:8"), "{said}");
}

#[test]
fn what_is_certain_stops_the_build_and_what_is_likely_can_be_answered() {
    let case = Case::site().file("content/a.md", page(CODE));
    expect(&case, &["error identifier content/a.md:4:1"]);
    case.run(&["build"]).expect_code(2);
    assert!(case.files("output").keys().all(|path| !path.ends_with(".html")));

    let likely = "Soita 040 123 4567, asiakas 3.";
    let case = Case::site().file("content/a.md", page(likely));
    expect(&case, &["warning identifier content/a.md:4:7", "warning identifier content/a.md:4:21"]);
    let answered = format!("---\ntitle: Sivu\nanswers: [{{rule: identifier, reason: Esimerkki.}}]\n---\n{likely}\n");
    let case = Case::site().file("content/a.md", answered);
    expect(&case, &[]);
    case.run(&["check", "--strict"]).expect_code(0);

    let quotes = "title: Kysely\nquotes:\n  hope: {text: Soita 040 123 4567, basis: published-report}\n";
    let case = Case::site().file("content/quotes/kysely.yaml", quotes);
    let said = case.run(&["check"]).said();
    assert!(said.contains("identifier"), "{said}");
    let quotes = quotes.replace("published-report}", "published-report, answers: [{rule: identifier, reason: A.}]}");
    let case = Case::site().file("content/quotes/kysely.yaml", quotes);
    case.run(&["check", "--strict"]).expect_code(0);
}

#[test]
fn contact_details_are_allowed_with_a_reason() {
    let body = page("Soita +358\u{a0}40 123 4567 tai kirjoita: erkki@esimerkki.fi, kirjaamo@esimerkki.fi.");
    let case = Case::site().file("content/a.md", &body);
    expect(
        &case,
        &[
            "error identifier content/a.md:4:7",
            "error identifier content/a.md:4:38",
            "note identifier content/a.md:4:58",
        ],
    );
    let site = |extra: &str| {
        format!(
            "identifiers:\n  allow:\n    - {{text: +358 40 123 4567, reason: Hankkeen numero.}}\n    \
             - {{text: erkki@esimerkki.fi, reason: Hankkeen osoite.}}\n{extra}"
        )
    };
    let case = Case::site().file("content/site.yaml", site("")).file("content/a.md", &body);
    expect(&case, &["note identifier content/a.md:4:58"]);
    let said = case.run(&["check", "--strict"]).expect_code(0).said();
    assert!(said.contains("Hankkeen numero.") && said.contains("Hankkeen osoite."), "{said}");

    // what is allowed and nowhere; a code cannot be allowed
    let extra = format!("    - {{text: 09 310 1691, reason: A.}}\n    - {{text: {CODE}, reason: B.}}\n");
    let case = Case::site().file("content/site.yaml", site(&extra)).file("content/a.md", body + CODE);
    expect(
        &case,
        &[
            "note identifier content/a.md:4:58",
            "error identifier content/a.md:5:1",
            "warning unused-allowance content/site.yaml:5:14",
            "error identifier content/site.yaml:6:14",
            "warning unused-allowance content/site.yaml:6:14",
        ],
    );
}

/// A JPEG file in outline: a start, a segment of metadata, the least of a picture, an end.
fn jpeg(metadata: &[u8]) -> Vec<u8> {
    let segment = |marker: u8, body: &[u8]| {
        let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker][..], &length, body].concat()
    };
    let metadata = if metadata.is_empty() { Vec::new() } else { segment(0xe1, metadata) };
    let frame = segment(0xc0, &[8, 0, 1, 0, 1, 1, 1, 0x11, 0]);
    let scan = segment(0xda, &[1, 1, 0, 0, 0x3f, 0]);
    [&[0xff, 0xd8][..], &metadata, &frame, &scan, &[1, 2, 3], &[0xff, 0xd9]].concat()
}

#[test]
fn pictures_are_published_without_their_metadata() {
    let xmp = b"http://ns.adobe.com/xap/1.0/\0<dc:creator>Erkki Esimerkki</dc:creator> exif:GPSLatitude";
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><!-- Erkki --><path d=\"M0 0401234567\"/></svg>";
    let case = Case::new()
        .file("content/index.md", page("![Kuva](a.jpg) ![Kuva](b.jpg) ![Piirros](c.svg)"))
        .file("content/a.jpg", jpeg(xmp))
        .file("content/b.jpg", jpeg(b""))
        .file("content/c.svg", svg);
    expect(&case, &["note picture-metadata content/a.jpg:1:1"]);
    case.run(&["build"]).expect_code(0);
    assert_eq!(case.bytes("output/a.jpg"), jpeg(b""));
    assert_eq!(case.bytes("output/b.jpg"), jpeg(b""));
    assert_eq!(String::from_utf8(case.bytes("output/c.svg")).unwrap(), svg.replace("<!-- Erkki -->", ""));

    let code = format!("Exif\0\0 {CODE}");
    let case = Case::site().file("content/a.jpg", jpeg(code.as_bytes()));
    expect(&case, &["error identifier content/a.jpg:1:1"]);
}

#[test]
fn what_nobody_can_look_into_is_not_published_unseen() {
    let broken = jpeg(b"Exif\0\0");
    let case = Case::new()
        .file("content/index.md", page("[Pihan kuva](a.jpg), [salin kuva](b.tiff)"))
        .file("content/b.tiff", b"II*\0\xff")
        .file("content/a.jpg", &broken[..broken.len() - 2]);
    let said = case.run(&["check", "--format", "json"]).said();
    assert!(said.contains("bad-image") || said.contains("picture-metadata"), "{said}");
    let document = case.run(&["check", "--format", "json"]).document();
    let errors: Vec<_> = document["problems"].as_array().unwrap().iter().map(|item| item["file"].clone()).collect();
    assert_eq!(errors, ["content/a.jpg", "content/b.tiff"]);
    case.run(&["build"]).expect_code(2);

    let body = "[Ohje](ohje.pdf), [luvut](luvut.csv)\n";
    let files = |case: Case| case.file("content/ohje.pdf", "%PDF-1.7").file("content/luvut.csv", "a;b\n1;2\n");
    expect(
        &files(Case::new().file("content/index.md", page(body))),
        &["warning attachment-metadata content/ohje.pdf:1:1"],
    );
    let answer = "---\ntitle: Sivu\nanswers: [{rule: attachment-metadata, reason: Katsottu.}]\n---\n";
    let case = files(Case::new().file("content/index.md", answer.to_owned() + body));
    case.run(&["check", "--strict"]).expect_code(0);
}
