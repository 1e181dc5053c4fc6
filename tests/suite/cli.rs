//! The program as it is called.

use std::process::Stdio;

use serde_json::{Value, json};

use crate::support::Case;

/// A site that is overdue for review: one warning on any later day.
fn overdue() -> Case {
    Case::site().file("content/site.yaml", "title: Sivusto\nreview_by: 2024-01-31\n")
}

/// A site with a figure that a sentence gets wrong.
fn wrong_figure(page: impl AsRef<[u8]>) -> Case {
    let data = "title: Tulokset\ndate: 2022-10-12\nsource: Raportti\n\
        measures:\n  contracts:\n    label: Sopimukset\n    count: 28\n    unit: contract\n    definition: Sopimukset.\n";
    Case::new().file("content/data/results.yaml", data).file("content/index.md", page)
}

fn rules(document: &Value) -> Vec<&str> {
    document["problems"].as_array().unwrap().iter().map(|problem| problem["rule"].as_str().unwrap()).collect()
}

#[test]
fn a_title_alone_is_a_site() {
    let case = Case::new().file("content/index.md", "---\ntitle: Sivusto\n---\n");
    let ran = case.run(&["--lang", "en"]).expect_code(0);
    assert!(ran.stdout.contains("1 page,"), "{}", ran.stdout);
    assert!(ran.stdout.ends_with("Open: output/index.html\n"), "{}", ran.stdout);
    assert_eq!(ran.stderr, "");
    assert!(case.at("output/index.html").is_file());
}

#[test]
fn the_bare_program_builds() {
    let (bare, verb) = (Case::site(), Case::site());
    bare.run(&[]).expect_code(0);
    verb.run(&["build"]).expect_code(0);
    assert_eq!(bare.files("output"), verb.files("output"));
    let again = bare.run(&["--lang=en"]).expect_code(0);
    assert!(again.stdout.contains("0 files written"), "{}", again.stdout);
}

#[test]
fn check_writes_nothing() {
    let case = Case::site();
    case.run(&["check"]).expect_code(0);
    assert!(!case.at("output").exists());
}

#[test]
fn flags_stand_on_either_side_of_the_verb() {
    let case = Case::new().file("site/content/index.md", "---\ntitle: Sivusto\n---\n");
    case.run(&["--root", "site", "--output=one", "build", "-q"]).expect_code(0);
    case.run(&["-q", "build", "--root=site", "--output", "two"]).expect_code(0);
    assert_eq!(case.files("one"), case.files("two"));
    assert!(!case.files("one").is_empty());
    case.run(&["--root", "site"]).expect_code(0);
    assert!(case.at("site/output/index.html").is_file(), "the output is in the site's folder by default");
}

#[test]
fn without_content_the_way_on_is_named() {
    let ran = Case::new().run(&["--lang", "fi"]).expect_code(1);
    assert_eq!(ran.stdout, "");
    assert!(ran.stderr.contains("polku init"), "{}", ran.stderr);
}

#[test]
fn wrong_arguments_are_explained() {
    let case = Case::site().variable("LANG", "fi_FI.UTF-8");
    for (arguments, said) in [
        (&["--no-such"][..], "Argumenttia `--no-such` ei tunneta."),
        (&["bulid"], "Tarkoititko `build`?"),
        (&["--root"], "Valitsin `--root` tarvitsee arvon."),
        (&["--format", "xml"], "Mahdolliset arvot: human, json."),
        (&["--root", "a", "--root", "b"], "on annettu kahdesti"),
        (&["--strict=yes"], "ei ota arvoa"),
        (&["init"], "Argumentti <KANSIO> puuttuu."),
        (&["--today", "eilen"], "`eilen` ei ole päivämäärä."),
        (&["--base-url", "example.org"], "ei kelpaa sivuston osoitteeksi"),
        (&["schema", "pages"], "Arvo `pages` ei sovi"),
    ] {
        let ran = case.run(arguments).expect_code(1);
        assert!(ran.stderr.contains(said), "{arguments:?}: {}", ran.stderr);
        assert_eq!(ran.stdout, "", "{arguments:?}");
    }
    assert!(!case.at("output").exists());
}

#[test]
fn errors_in_content_leave_the_output_as_it_was() {
    let case = Case::site();
    case.run(&[]).expect_code(0);
    let before = case.files("output");
    let case = case.file("content/index.md", "---\ntitel: Sivusto\n---\n");
    let ran = case.run(&["--lang", "en"]).expect_code(2);
    assert!(ran.stderr.contains("content/index.md:2:1"), "{}", ran.stderr);
    assert!(ran.stderr.contains(" 2 │ titel: Sivusto"), "{}", ran.stderr);
    assert!(ran.stdout.contains("The site was not written."), "{}", ran.stdout);
    assert_eq!(case.files("output"), before);
}

#[test]
fn errors_in_the_settings_have_a_code_of_their_own() {
    let case = Case::site().file("content/site.yaml", "title: Sivusto\ncolour: red\n");
    let document = case.run(&["check", "--format", "json"]).expect_code(3).document();
    assert_eq!(rules(&document), ["unknown-key"]);
    assert_eq!(document["problems"][0]["file"], "content/site.yaml");
}

#[test]
fn warnings_fail_if_they_are_to() {
    let case = overdue();
    case.run(&["check", "--today", "2024-02-01"]).expect_code(0);
    case.run(&["check", "--today", "1.2.2024", "--strict"]).expect_code(2);
    case.run(&["check", "--today", "2024-01-30", "--strict"]).expect_code(0);
    case.run(&["--today", "2024-02-01", "--strict"]).expect_code(2);
    assert!(!case.at("output").exists());
    case.run(&["--today", "2024-02-01"]).expect_code(0);
    assert!(case.at("output/index.html").is_file());
}

#[test]
fn drafts_are_for_the_preview() {
    let case = Case::site().file("content/draft.md", "---\ntitle: Luonnos\ndraft: true\n---\nTekstiä.\n");
    case.run(&["--output", "publish"]).expect_code(0);
    case.run(&["--output", "preview", "--profile", "preview"]).expect_code(0);
    assert!(!case.at("publish/draft/index.html").exists());
    assert!(case.at("preview/draft/index.html").is_file());
}

#[test]
fn an_output_folder_with_other_files_is_refused() {
    let case = Case::site().file("output/thesis.txt", "");
    let ran = case.run(&["--lang", "en"]).expect_code(1);
    assert!(ran.stderr.contains("thesis.txt") && ran.stderr.contains("--output"), "{}", ran.stderr);
    case.run(&["--output", "content/site"]).expect_code(1);
    case.run(&["--output", "."]).expect_code(1);
}

#[test]
fn json_is_one_document_with_places() {
    let case = Case::new().file("content/index.md", "---\ntitle: ÄÖ [x](term:nothing)\n---\n");
    let ran = case.run(&["--format", "json", "--lang", "en"]).expect_code(2);
    let document = ran.document();
    assert_eq!(document["version"], 1);
    assert_eq!(document["summary"]["errors"], 1);
    assert_eq!(document["summary"]["output"], Value::Null);
    let problem = &document["problems"][0];
    let place = ["rule", "severity", "file", "line", "column", "end_line", "end_column", "answered"];
    let found: Vec<&Value> = place.iter().map(|key| &problem[key]).collect();
    assert_eq!(json!(found), json!(["unknown-id", "error", "content/index.md", 2, 11, 2, 28, false]));
    assert!(problem["message"].is_string() && problem.as_object().unwrap().contains_key("hint"));
    assert!(ran.stderr.contains("1 error"), "what is for people goes to standard error: {}", ran.stderr);
}

#[test]
fn json_tells_what_was_built() {
    let case = Case::site();
    let ran = case.run(&["--format=json", "--quiet"]).expect_code(0);
    let document = ran.document();
    assert_eq!(document["problems"], json!([]));
    assert_eq!(document["summary"]["output"]["pages"], 1);
    assert_eq!(document["summary"]["output"]["folder"], "output");
    assert_eq!(ran.stderr, "");
}

#[test]
fn json_tells_why_nothing_ran() {
    let document = Case::new().run(&["--format=json"]).expect_code(1).document();
    assert_eq!(rules(&document), ["failure-no-content"]);
    assert_eq!(document["problems"][0]["file"], Value::Null);
}

#[test]
fn answers_are_listed_by_check() {
    let case = Case::new();
    case.run(&["init", "site", "-q"]).expect_code(0);
    let ran = case.run(&["check", "--root=site", "--lang=en"]).expect_code(0);
    assert!(ran.stderr.contains("Answered:"), "{}", ran.stderr);
    let document = case.run(&["check", "--root=site", "--format=json"]).expect_code(0).document();
    assert_eq!(document["summary"]["answered"], 2);
    let problems = document["problems"].as_array().unwrap();
    let answered: Vec<_> = problems.iter().filter(|problem| problem["answered"] == true).collect();
    assert!(answered.iter().all(|problem| problem["rule"] == "attainable-share" && problem["reason"].is_string()));
    assert_eq!(answered.len(), 2);
}

#[test]
fn quiet_says_only_what_is_wrong() {
    let ran = Case::site().run(&["-q"]).expect_code(0);
    assert_eq!((ran.stdout.as_str(), ran.stderr.as_str()), ("", ""));
    let ran = overdue().run(&["-q"]).expect_code(0);
    assert_eq!(ran.stdout, "");
    assert!(ran.stderr.contains("content/site.yaml:2:"), "{}", ran.stderr);
}

#[test]
fn colours_are_for_terminals() {
    let escape = '\u{1b}';
    let broken = || Case::new().file("content/index.md", "");
    assert!(!broken().run(&[]).stderr.contains(escape));
    assert!(broken().variable("CLICOLOR_FORCE", "1").run(&[]).stderr.contains(escape));
    let forbidden = broken().variable("CLICOLOR_FORCE", "1").variable("NO_COLOR", "1");
    assert!(!forbidden.run(&[]).stderr.contains(escape));
    assert!(!forbidden.run(&["--help"]).stdout.contains(escape));
}

#[test]
fn content_does_not_steer_the_terminal() {
    let case = Case::new().file("content/index.md", "---\ntitle: x\n---\n[\u{1b}[31mred](term:nothing)\n");
    let ran = case.run(&["check"]).expect_code(2);
    assert!(!ran.stderr.contains('\u{1b}'));
    let forced = case.variable("CLICOLOR_FORCE", "1").run(&["check"]);
    assert!(!forced.stderr.contains("\u{1b}[31mred"), "{:?}", forced.stderr);
}

#[test]
fn long_lines_are_cut_around_the_place() {
    let line = format!("{}[x](term:nothing){}", "ä".repeat(6000), "b".repeat(6000));
    let case = Case::new().file("content/index.md", format!("---\ntitle: x\n---\n{line}\n"));
    let ran = case.run(&["check"]).expect_code(2);
    assert!(ran.stderr.contains("content/index.md:4:6001"), "{}", ran.stderr);
    assert!(ran.stderr.contains("[x](term:nothing)"), "{}", ran.stderr);
    assert!(ran.stderr.lines().all(|line| line.chars().count() <= 110), "{}", ran.stderr);
}

#[test]
fn the_language_is_asked_for_or_the_sites_or_the_environments() {
    let english = "language: en\ntitle: Site\n";
    let speaks = |case: Case, arguments: &[&str]| {
        let stdout = case.run(arguments).stdout;
        if stdout.contains("nothing to remark") {
            "en"
        } else if stdout.contains("ei huomautettavaa") {
            "fi"
        } else {
            ""
        }
    };
    assert_eq!(speaks(Case::site(), &["check"]), "fi");
    assert_eq!(speaks(Case::site(), &["check", "--lang=en"]), "en");
    assert_eq!(speaks(Case::site().file("content/site.yaml", english), &["check"]), "en");
    let finnish_machine = Case::site().file("content/site.yaml", english).variable("LC_ALL", "fi_FI.UTF-8");
    assert_eq!(speaks(finnish_machine, &["check"]), "en");
    let ran = Case::new().variable("LANG", "fi_FI.UTF-8").run(&[]).expect_code(1);
    assert!(ran.stderr.starts_with("virhe: "), "{}", ran.stderr);
    let ran = Case::new().variable("LANG", "fi_FI.UTF-8").variable("LC_ALL", "C").run(&[]).expect_code(1);
    assert!(ran.stderr.starts_with("error: "), "{}", ran.stderr);
}

#[test]
fn help_is_in_both_languages() {
    for verb in [&[][..], &["build"], &["check"], &["audit"], &["init"], &["schema"], &["completions"]] {
        let help = |language| {
            let arguments: Vec<&str> = verb.iter().copied().chain(["--help", "--lang", language]).collect();
            Case::new().run(&arguments).expect_code(0).stdout
        };
        let (fi, en) = (help("fi"), help("en"));
        assert!(fi.contains("Käyttö:") && fi.contains("Valitsimet:"), "{fi}");
        assert!(en.contains("Usage:") && en.contains("Flags:"), "{en}");
        for english in ["Usage", "Options", "Commands", "Print", "default", "possible", "flag-", "verb-"] {
            assert!(!fi.contains(english), "{english}: {fi}");
        }
        assert!(!en.contains("flag-") && !en.contains("verb-") && !en.contains("help-"), "{en}");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let mut child = Case::new().command(&["schema"]).stdout(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn the_date_of_the_environment_is_read_in_greenwich() {
    let dated = |seconds| Case::site().variable("SOURCE_DATE_EPOCH", seconds).variable("TZ", "Asia/Tokyo");
    let (one, same, next) = (dated("1665532800"), dated("1665619199"), dated("1665619200"));
    for case in [&one, &same, &next] {
        case.run(&["-q"]).expect_code(0);
    }
    assert_eq!(one.files("output"), same.files("output"));
    let ran = dated("yesterday").run(&[]).expect_code(1);
    assert!(ran.stderr.contains("SOURCE_DATE_EPOCH"), "{}", ran.stderr);
}

#[test]
fn times_are_shown_if_asked_for() {
    let ran = Case::site().run(&["check", "--timings", "--lang=en", "-q"]).expect_code(0);
    for stage in ["reading", "resolving", "checking", "rendering", "in all"] {
        assert!(ran.stdout.contains(stage), "{stage}: {}", ran.stdout);
    }
}

#[test]
fn a_new_site_builds_without_a_word() {
    for language in ["fi", "en"] {
        let case = Case::new();
        let ran = case.run(&["init", "site", "--lang", language]).expect_code(0);
        assert!(ran.stdout.contains("cd site"), "{}", ran.stdout);
        let built = case.run(&["--root", "site", "--strict", "--format", "json"]).expect_code(0);
        let problems = built.document()["problems"].as_array().unwrap().clone();
        let open: Vec<_> = problems.iter().filter(|problem| problem["answered"] == false).collect();
        assert!(open.iter().all(|problem| problem["severity"] == "note"), "{open:?}");
        assert!(case.at("site/output/results/index.html").is_file());
        let html = String::from_utf8(case.bytes("site/output/index.html")).unwrap();
        assert!(html.contains(&format!("lang=\"{language}\"")), "{html}");
    }
}

#[test]
fn a_new_site_names_schemas_that_are_there() {
    let case = Case::new();
    case.run(&["init", "site"]).expect_code(0);
    let files = case.files("site");
    let mut named = 0;
    for (path, body) in files.iter().filter(|(path, _)| path.starts_with("content/")) {
        let text = std::str::from_utf8(body).unwrap();
        let (_, rest) = text.split_once("# yaml-language-server: $schema=").unwrap_or_else(|| panic!("{path}"));
        let schema = rest.lines().next().unwrap();
        let folder = case.at("site").join(path).parent().unwrap().to_owned();
        assert!(folder.join(schema).is_file(), "{path}: {schema}");
        named += 1;
    }
    assert!(named > 5);
    let settings: Value = serde_json::from_slice(&files[".vscode/settings.json"]).unwrap();
    for schema in settings["yaml.schemas"].as_object().unwrap().keys() {
        assert!(files.contains_key(schema), "{schema}");
    }
    assert!(files.contains_key(".gitignore") && files.contains_key("output/.gitignore"));
    assert!(files.contains_key("confidential/README.md"));
    assert_eq!(files["confidential/.gitignore"], b"*\n!.gitignore\n!README.md\n");
}

#[test]
fn init_overwrites_nothing() {
    let case = Case::new().file("full/thesis.txt", "mine").file("hidden/.gitignore", "mine\n");
    let ran = case.run(&["init", "full", "--lang=en"]).expect_code(1);
    assert!(ran.stderr.contains("thesis.txt"), "{}", ran.stderr);
    assert_eq!(case.files("full").len(), 1);
    let ran = case.run(&["init", "hidden", "--lang=en"]).expect_code(0);
    assert!(ran.stdout.contains(".gitignore"), "{}", ran.stdout);
    assert_eq!(case.bytes("hidden/.gitignore"), b"mine\n");
    assert!(case.at("hidden/content/site.yaml").is_file());
    case.run(&["init", "full/thesis.txt"]).expect_code(1);
}

#[test]
fn fix_mends_figures_and_nothing_else() {
    let title = "title: \"[29](measure:contracts) sopimusta\"";
    let page = format!("\u{feff}---\r\n{title}\r\n---\r\nÄ\t[29](measure:contracts)  \r\nb");
    let case = wrong_figure(&page);
    let before = case.run(&["check", "--format=json"]).document();
    assert_eq!(rules(&before).iter().filter(|rule| **rule == "figure-text").count(), 2, "{before:#}");
    let ran = case.run(&["check", "--fix", "--lang=en"]);
    assert!(ran.stdout.contains("2 places were mended: content/index.md."), "{}", ran.stdout);
    assert_eq!(String::from_utf8(case.bytes("content/index.md")).unwrap(), page.replace("[29]", "[28]"));
    let after = case.run(&["check", "--format=json"]).document();
    assert!(!rules(&after).contains(&"figure-text"), "{after:#}");
    let again = case.run(&["check", "--fix", "--lang=en"]);
    assert!(again.stdout.contains("Nothing could be mended"), "{}", again.stdout);
}

#[cfg(unix)]
#[test]
fn fix_keeps_links_and_permissions() {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, symlink};

    let case = wrong_figure("---\ntitle: Sivusto\n---\n[Sivu](@/other.md)\n");
    let case = case.file("content/shared/real.md", "---\ntitle: Toinen\n---\n[29](measure:contracts) sopimusta.\n");
    let real = case.at("content/shared/real.md");
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("shared/real.md", case.at("content/other.md")).unwrap();
    case.run(&["check", "--fix"]);
    assert!(fs::symlink_metadata(case.at("content/other.md")).unwrap().is_symlink());
    assert!(fs::read_to_string(&real).unwrap().contains("[28](measure:contracts)"));
    assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
}

#[test]
fn schemas_describe_every_kind() {
    let case = Case::new();
    let all: Value = case.run(&["schema"]).expect_code(0).document();
    for (kind, schema) in all.as_object().unwrap() {
        assert_eq!(&case.run(&["schema", kind]).expect_code(0).document(), schema, "{kind}");
        assert_eq!(schema["type"], "object", "{kind}");
        assert!(schema["description"].is_string(), "{kind}");
    }
    let phase = &all["phase"];
    assert_eq!(phase["properties"]["kind"], json!({"const": "phase"}));
    for shared_or_own in ["title", "owner", "questions", "forms"] {
        assert!(phase["properties"][shared_or_own].is_object(), "{shared_or_own}");
    }
    assert_eq!(phase["additionalProperties"], false);
    assert!(all["dataset"]["properties"]["measures"].is_object());
    assert!(all["workshop"]["properties"]["agenda"].is_object() && all["workshop"]["properties"]["title"].is_object());
}

#[test]
fn references_in_schemas_lead_somewhere() {
    fn references<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
        match value {
            Value::Object(map) => {
                found.extend(map.get("$ref").and_then(Value::as_str));
                map.values().for_each(|value| references(value, found));
            }
            Value::Array(items) => items.iter().for_each(|value| references(value, found)),
            _ => {}
        }
    }
    let all = Case::new().run(&["schema"]).expect_code(0).document();
    for (kind, schema) in all.as_object().unwrap() {
        let mut found = Vec::new();
        references(schema, &mut found);
        for reference in found {
            let pointer = reference.strip_prefix('#').unwrap_or_else(|| panic!("{kind}: {reference}"));
            assert!(schema.pointer(pointer).is_some(), "{kind}: {reference}");
        }
    }
}

#[test]
fn shells_get_completions() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = Case::new().run(&["completions", shell]).expect_code(0).stdout;
        assert!(script.contains("polku") && script.contains("base-url"), "{shell}");
    }
}
