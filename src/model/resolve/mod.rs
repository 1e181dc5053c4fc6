//! From what was written to what it means: the exhaustive step from raw shapes to a [`Site`].

mod accessibility;
mod assessment;
mod context;
mod contributions;
mod data;
mod framework;
mod index;
mod link;
mod pages;
mod paths;
mod policy;
mod records;
mod survey;
mod table;
mod translations;
mod workshop;

use jiff::civil::Date;

use super::parse::Parsed;
use super::raw;
use super::{
    Allowance, Answer, Change, FigureSource, Ledger, Localised, Navigation, Notice, Quotes, Resolved, Security,
    Settings, Site, Words,
};
use crate::diagnostic::{FileId, Problem, Problems, Span};
use crate::disclosure::Policy;
use crate::source::yaml::Spanned;
use crate::source::{Sources, yaml};
use context::Context;
use index::Index;
use workshop::Groups;

impl Parsed {
    /// Resolves every reference. Problems are gathered; with an error among them the site is not fit to be shown,
    /// only to be checked further.
    pub fn resolve(mut self, sources: &Sources, figures: &FigureSource, problems: &mut Problems) -> Resolved {
        let apart = self.apart(sources);
        let ledger = Ledger::resolve(self.take_releases(figures), problems);
        let addresses = paths::output_paths(&self, problems);
        let index = Index::new(&self, sources, problems);
        let mut context = Context::new(sources, &index, figures, (self.language, self.html), problems);

        let policy = policy::of_site(&self.site, &mut context);
        let entry = match figures {
            FigureSource::Content => None,
            FigureSource::Release(name) => ledger.find(name),
        };
        let mut data = data::resolve(std::mem::take(&mut self.datasets), policy, entry, &mut context);
        let (frameworks, phases) = framework::resolve(std::mem::take(&mut self.frameworks), &mut context);
        let assessments = std::mem::take(&mut self.assessments);
        let assessments = assessment::resolve(assessments, &frameworks, policy, &mut context);
        let (surveys, quotes) =
            survey::surveys(std::mem::take(&mut self.surveys), &mut data.publication, policy, &mut context);
        let withdrawn = std::mem::take(&mut self.withdrawn.withdrawn).into_iter().map(|id| id.value).collect();
        let quotes = Quotes { surveys: quotes, withdrawn };
        let terms = self.terms.take().map(|(_, terms)| survey::terms(&terms, &mut context)).unwrap_or_default();
        let changes = self.changes.take().map(|(_, changes)| changes_of(changes, &mut context)).unwrap_or_default();
        let checks = self.accessibility.take();
        let settings = settings(std::mem::take(&mut self.site), &self, policy, changes, checks, &mut context);
        let groups = Groups { frameworks: &frameworks, phases: &phases };
        let made = pages::Making { settings: &settings, groups, addresses: &addresses };
        let originals = std::mem::take(&mut self.pages);
        let translated = std::mem::take(&mut self.translations);
        let made_from = if translated.is_empty() { Vec::new() } else { translations::sources(&originals, &context) };
        let pages = pages::resolve(originals, made, &mut context);
        let translations = translations::resolve(translated, &made_from, &self.records, made, &mut context);
        let assets = context.into_assets();

        let mut site = Site {
            settings,
            pages,
            translations,
            addresses,
            frameworks,
            assessments,
            phases,
            partners: index.partners.clone(),
            datasets: data.datasets,
            measures: data.measures,
            tables: data.tables,
            charts: data.charts,
            surveys,
            terms,
            assets,
            variables: data.variables,
        };
        pages::link_phases(&mut site, problems);
        let start = site.pages.iter().find(|page| page.is_start());
        match start {
            Some(start) if site.settings.title.all().all(Vec::is_empty) => {
                site.settings.title = Localised::new(start.title.clone());
            }
            Some(_) => {}
            // a start page that cannot be read has its own problem
            None if index.unreadable.contains("index.md") => {}
            None => problems.push(Problem::error("missing-start-page", Span::file(self.site_file))),
        }
        site.settings.date = site.settings.date.or(self.fallback_date).or_else(|| newest_date(&site));
        let mut publication = data.publication;
        let earlier = ledger.earlier(&site, &mut publication);
        publication.earlier = earlier;
        Resolved { site, publication, quotes, ledger, apart }
    }

    /// The datasets that lie in `confidential/`, without their figures.
    fn apart(&self, sources: &Sources) -> Vec<(String, yaml::Document)> {
        let datasets = self.datasets.iter().filter_map(|(id, file, _)| {
            let file = sources.file(*file).filter(|file| file.path.starts_with("confidential/"))?;
            Some((id.clone(), yaml::replacing(file.as_text()?, raw::Dataset::FIGURES)?))
        });
        datasets.collect()
    }

    /// The releases; the one that the figures are from gives its datasets as well.
    fn take_releases(&mut self, figures: &FigureSource) -> Vec<(String, FileId, raw::Release)> {
        let mut releases = std::mem::take(&mut self.releases);
        for (name, file, release) in &mut releases {
            if matches!(figures, FigureSource::Release(wanted) if wanted == name) {
                let datasets = std::mem::take(&mut release.datasets.0).into_iter();
                self.datasets.extend(datasets.map(|(id, dataset)| (id.value, *file, dataset)));
            }
        }
        releases
    }
}

fn settings(
    site: raw::Site,
    parsed: &Parsed,
    policy: Policy,
    changes: Vec<Change>,
    checks: Option<(FileId, raw::AutomaticChecks)>,
    context: &mut Context<'_>,
) -> Settings {
    context.enter_file("content/site.yaml");
    let file = Span::file(parsed.site_file);
    let base_url = site.base_url.and_then(|written| {
        base_url(&written.value).or_else(|| {
            context.problem(Problem::error("invalid-base-url", written.span).with("address", written.value.as_str()));
            None
        })
    });
    let title = match &site.title {
        Some(title) => context.label(title),
        None => Localised::new(Words::new()),
    };
    let (theme, theme_span) = match site.theme {
        Some(written) => (written.value, written.span),
        None => ("polku".to_owned(), file),
    };
    let navigation = site.navigation.map(|items| {
        items
            .into_iter()
            .filter_map(|item| {
                let (page, _) = context.page(&item.to)?;
                Some(Navigation { page, label: item.label.map(|label| context.label(&label)) })
            })
            .collect()
    });
    let allowances = site.identifiers.allow.iter().map(|allowance| Allowance {
        text: allowance.text.value.clone(),
        answer: Answer {
            rule: "identifier".to_owned(),
            phrase: None,
            state: None,
            reason: context.label(&allowance.reason),
            span: allowance.text.span,
        },
    });
    let allowances = allowances.collect();
    let accessibility = accessibility::resolve(site.accessibility, checks, context);
    Settings {
        title,
        description: context.optional_label(site.description.as_ref()),
        profile: parsed.profile,
        date: site.date.map(|date| date.value.0),
        language: parsed.language,
        languages: parsed.languages.clone(),
        base_url,
        theme,
        theme_span,
        banner: context.optional_label(site.banner.as_ref()),
        footer: context.optional_label(site.footer.as_ref()),
        publisher: context.optional_label(site.publisher.as_ref()),
        licence: context.optional_label(site.licence.as_ref()),
        navigation,
        notices: site
            .notices
            .0
            .into_iter()
            .map(|(name, text)| Notice { name: name.value, text: context.label(&text) })
            .collect(),
        policy,
        html: parsed.html,
        questions_note: context.optional_label(site.questions_note.as_ref()),
        contact: context.optional_label(site.contact.as_ref()),
        owner: context.optional_label(site.owner.as_ref()),
        review_by: site.review_by.map(|date| (date.value.0, date.span)),
        changes,
        allowances,
        accessibility,
        security: site.security.and_then(|security| self::security(&security, context)),
        extra: serde_json::Value::Object(site.extra.into_iter().collect()),
    }
}

/// Whom to tell of a vulnerability. Without a contact that is one there is no file, since it may say nothing.
fn security(written: &raw::Security, context: &mut Context<'_>) -> Option<Security> {
    let mut address = |text: &Spanned<String>, schemes: &[&str]| {
        let address = text.value.trim();
        let fits = schemes.iter().any(|scheme| address.len() > scheme.len() && address.starts_with(scheme))
            && !address.contains(|sign: char| sign.is_whitespace() || sign.is_control());
        if !fits {
            context.problem(Problem::error("invalid-security-address", text.span).with("address", address));
        }
        fits.then(|| address.to_owned())
    };
    let contact = address(&written.contact, &["https://", "mailto:", "tel:"]);
    let policy = written.policy.as_ref().and_then(|policy| address(policy, &["https://"]));
    Some(Security { contact: contact?, expires: (written.expires.value.0, written.expires.span), policy })
}

/// An address of the form `https://host/path/`, with the slash at its end.
pub fn base_url(text: &str) -> Option<String> {
    let text = text.trim();
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let host = rest.split('/').next().unwrap_or("");
    let fits =
        !host.is_empty() && !rest.contains(['?', '#', '"', '<', '>', '\\', '@']) && !rest.contains(char::is_whitespace);
    fits.then(|| format!("{}/", text.trim_end_matches('/')))
}

fn changes_of(changes: raw::Changes, context: &mut Context<'_>) -> Vec<Change> {
    context.enter_file("content/changes.yaml");
    let mut changes: Vec<Change> = changes
        .changes
        .into_iter()
        .map(|change| Change { date: change.date.value.0, text: context.label(&change.text) })
        .collect();
    changes.sort_by_key(|change| std::cmp::Reverse(change.date));
    changes
}

fn newest_date(site: &Site) -> Option<Date> {
    let pages = site.pages.iter().flat_map(|page| [page.date, page.updated]).flatten();
    let data = site.datasets.iter().filter_map(|dataset| dataset.date);
    let measures = site.measures.iter().filter_map(|measure| measure.basis.date.map(|(date, _)| date));
    let surveys = site.surveys.iter().filter_map(|survey| survey.date);
    let assessments = site.assessments.iter().map(|assessment| assessment.date);
    let changes = site.settings.changes.iter().map(|change| change.date);
    let corrections = site.corrections().map(|(_, correction)| correction.date);
    pages.chain(data).chain(measures).chain(surveys).chain(assessments).chain(changes).chain(corrections).max()
}
