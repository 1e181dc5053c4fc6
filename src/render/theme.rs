//! The theme: templates, styles and strings; the built-in ones, and over them the files of `themes/NAME/`.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use serde::Deserialize;
use tera::{Context, ErrorKind, Kwargs, State, Tera, TeraResult};

use super::localisation::Localisation;
use crate::diagnostic::{FileId, Problem, Problems, Span};
use crate::locale::{Argument, Catalog, Language, Locale};

static BUILT_IN: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/polku");

/// A file of a site's own theme.
#[derive(Debug, Clone, Copy)]
pub struct ThemeFile<'a> {
    /// The source file, for problems in it.
    pub file: FileId,
    /// What it holds.
    pub bytes: &'a [u8],
}

/// The style sheets of the built-in theme with those of `own` over it, each with its file where it is one of the site's
/// own: that of every page first.
pub fn styles<'a>(own: &BTreeMap<String, ThemeFile<'a>>) -> Vec<(Option<FileId>, &'a str)> {
    let mut parts = BTreeMap::new();
    collect(&BUILT_IN, &mut parts);
    let mut sheets: BTreeMap<&str, (Option<FileId>, &'a [u8])> =
        parts.iter().map(|(path, part)| (*path, (None, part.bytes))).collect();
    sheets.extend(own.iter().map(|(path, file)| (path.as_str(), (Some(file.file), file.bytes))));
    let mut sheets: Vec<_> = sheets.into_iter().filter(|(path, _)| path.starts_with("styles/")).collect();
    sheets.sort_by_key(|(path, _)| *path != "styles/polku.css");
    let text = |(file, bytes)| std::str::from_utf8(bytes).ok().map(|text| (file, text));
    sheets.into_iter().filter_map(|(_, sheet)| text(sheet)).collect()
}

/// A theme ready for use.
pub struct Theme {
    tera: Tera,
    localisations: BTreeMap<Language, Arc<Localisation>>,
    assets: BTreeMap<String, Vec<u8>>,
    own_templates: BTreeMap<String, (FileId, String)>,
    fallback: Span,
}

/// A file of the theme, wherever it comes from.
struct Part<'a> {
    own: Option<FileId>,
    bytes: &'a [u8],
}

impl Theme {
    /// The built-in theme with the files of `own` over it, by path within the theme's folder. `fallback` is where a
    /// problem is shown that is in none of the site's own files.
    pub fn load(
        own: &BTreeMap<String, ThemeFile<'_>>,
        languages: &[Language],
        fallback: Span,
        problems: &mut Problems,
    ) -> Option<Self> {
        let mut parts = BTreeMap::new();
        collect(&BUILT_IN, &mut parts);
        for (path, file) in own {
            parts.insert(path.as_str(), Part { own: Some(file.file), bytes: file.bytes });
        }
        let mut theme = Self {
            tera: Tera::default(),
            localisations: BTreeMap::new(),
            assets: BTreeMap::new(),
            own_templates: BTreeMap::new(),
            fallback,
        };
        for language in languages {
            let localisation = localisation(*language, own, problems)?;
            theme.localisations.insert(*language, Arc::new(localisation));
        }
        theme.register_functions();
        theme.add_templates(&parts, problems)?;
        for (path, part) in &parts {
            if let Some(name) = asset_name(path) {
                theme.assets.insert(format!("assets/{name}"), part.bytes.to_vec());
            }
        }
        Some(theme)
    }

    /// The language as this theme speaks it.
    pub fn localisation(&self, language: Language) -> Option<&Arc<Localisation>> {
        self.localisations.get(&language)
    }

    /// Styles, scripts, pictures and fonts, by their path in the output.
    pub fn assets(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.assets.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// Makes `value` known to every template as `name`.
    pub fn share(&mut self, name: &'static str, value: &impl serde::Serialize) {
        self.tera.global_context().insert(name, value);
    }

    /// Whether there is such a template.
    pub fn has_template(&self, name: &str) -> bool {
        self.tera.contains_template(name)
    }

    /// Renders a template; an error names it and its line. `page` is the page that was being made.
    pub fn render(&self, template: &str, context: &Context, page: &str) -> Result<String, Problem> {
        self.tera
            .render(template, context)
            .map_err(|error| self.template_problem(&error).saying("template-error-page").with("page", page))
    }

    fn register_functions(&mut self) {
        let localisations: BTreeMap<String, Arc<Localisation>> = self
            .localisations
            .iter()
            .map(|(language, localisation)| (language.html(), Arc::clone(localisation)))
            .collect();
        self.tera.register_function("t", move |arguments: Kwargs, state: &State<'_>| -> TeraResult<String> {
            let key: String = arguments.must_get("key")?;
            let language: String = state.get("language")?.unwrap_or_default();
            let localisation = localisations
                .get(&language)
                .ok_or_else(|| tera::Error::message(format!("no strings in `{language}`")))?;
            let given: BTreeMap<String, Given> = arguments.deserialize()?;
            let given: Vec<(&str, Argument<'_>)> =
                given.iter().map(|(name, given)| (name.as_str(), given.argument())).collect();
            localisation.catalog().text(&key, &given).map_err(|missing| tera::Error::message(missing.to_string()))
        });
    }

    fn add_templates(&mut self, parts: &BTreeMap<&str, Part<'_>>, problems: &mut Problems) -> Option<()> {
        let mut templates = Vec::new();
        for (path, part) in parts {
            let Some(name) = path.strip_prefix("templates/") else { continue };
            let Ok(text) = std::str::from_utf8(part.bytes) else { continue };
            if let Some(file) = part.own {
                self.own_templates.insert(name.to_owned(), (file, text.to_owned()));
            }
            templates.push((name.to_owned(), text.to_owned()));
        }
        match self.tera.add_raw_templates(templates) {
            Ok(()) => Some(()),
            Err(error) => {
                problems.push(self.template_problem(&error));
                None
            }
        }
    }

    fn template_problem(&self, error: &tera::Error) -> Problem {
        let (name, line, column, reason) = match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let place = report.span();
                (report.filename().to_owned(), place.start_line, place.start_col + 1, deepest(error, report.message()))
            }
            kind => (template_of(kind).to_owned(), 1, 1, deepest(error, &error.to_string())),
        };
        // the built-in templates are sound, so a fault without a place is in one of the site's own
        let own = self.own_templates.get(&name).or_else(|| self.own_templates.values().next());
        let span = own.map_or(self.fallback, |(file, text)| {
            let start = offset(text, line, column);
            Span::new(*file, start, start)
        });
        Problem::error("template-error", span)
            .with(
                "template",
                if name.is_empty() { "themes/…/templates".to_owned() } else { format!("{name}:{line}:{column}") },
            )
            .with("reason", reason)
    }
}

/// What a theme's file is called in the output, if it goes there: styles and scripts without their folder.
fn asset_name(path: &str) -> Option<&str> {
    let (folder, name) = path.split_once('/')?;
    match folder {
        "styles" | "scripts" => Some(name),
        "images" => Some(path),
        "fonts" => Path::new(name).extension().is_some_and(|extension| extension == "woff2").then_some(path),
        _ => None,
    }
}

/// An argument of `t` in a template.
#[derive(Deserialize)]
#[serde(untagged)]
enum Given {
    Count(i64),
    Text(String),
}

impl Given {
    fn argument(&self) -> Argument<'_> {
        match self {
            Self::Count(count) => Argument::Count(*count),
            Self::Text(text) => Argument::Text(text),
        }
    }
}

/// The template an error without a place is about.
fn template_of(kind: &ErrorKind) -> &str {
    match kind {
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => tpl,
        ErrorKind::MissingParent { current, .. } => current,
        ErrorKind::TemplateNotFound(template) => template,
        _ => "",
    }
}

/// The byte at a line and column, both from 1.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(before..).unwrap_or("");
    before + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
}

/// The innermost cause, which says more than the outer ones.
fn deepest(error: &tera::Error, outer: &str) -> String {
    let mut reason = outer.lines().next().unwrap_or("").to_owned();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        reason = cause.to_string();
        source = cause.source();
    }
    reason
}

fn collect<'a>(folder: &'a Dir<'static>, parts: &mut BTreeMap<&'a str, Part<'a>>) {
    for file in folder.files() {
        if let Some(path) = file.path().to_str() {
            parts.insert(path, Part { own: None, bytes: file.contents() });
        }
    }
    folder.dirs().for_each(|inner| collect(inner, parts));
}

/// The strings of a language: the built-in ones, and over them the site's own.
fn localisation(
    language: Language,
    own: &BTreeMap<String, ThemeFile<'_>>,
    problems: &mut Problems,
) -> Option<Localisation> {
    let path = format!("strings/{}.ftl", language.tag());
    let base_path = format!("strings/{}.ftl", language.base().tag());
    let built_in = |path: &str| BUILT_IN.get_file(path).and_then(|file| file.contents_utf8());
    let mut texts = vec![built_in(&base_path).or_else(|| built_in("strings/en.ftl"))?];
    let mut files = vec![None];
    let paths = if path == base_path { vec![&path] } else { vec![&base_path, &path] };
    if path != base_path
        && let Some(text) = built_in(&path)
    {
        texts.push(text);
        files.push(None);
    }
    for path in paths {
        if let Some(file) = own.get(path)
            && let Ok(text) = std::str::from_utf8(file.bytes)
        {
            texts.push(text);
            files.push(Some(file.file));
        }
    }
    let locale = match Locale::new(language) {
        Ok(locale) => locale,
        Err(missing) => {
            let span = Span::file(FileId(0));
            problems.push(Problem::error("language-without-data", span).with("language", missing.language.tag()));
            return None;
        }
    };
    match Catalog::new(language, texts) {
        Ok(catalog) => Some(Localisation::new(locale, catalog)),
        Err(found) => {
            for problem in found {
                let file = files.get(problem.text).copied().flatten().unwrap_or(FileId(0));
                let span = Span::new(file, problem.offset, problem.offset);
                problems.push(Problem::error("theme-string", span).with("reason", problem.message));
            }
            None
        }
    }
}
