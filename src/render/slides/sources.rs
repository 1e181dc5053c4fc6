//! Where what was shown comes from.

use super::deck::{Deck, Topic};
use super::measure::{Height, LINE, WIDTH, fill, length, room, text};
use crate::model::{
    Basis, ChartData, Localised, MeasureId, Page, SurveyId, Target, Words, Workshop, visit_embeds, visit_inlines,
    visit_targets,
};
use crate::render::document::html::escape;
use crate::render::site::page::canonical;

/// The last slide: sources of the figures, quotes and criteria that were shown, and where the guide is.
pub(super) fn slide(deck: &mut Deck<'_>, page: &Page, workshop: &Workshop) {
    let edition = deck.edition;
    let site = edition.site();
    let mut sources: Vec<String> = Vec::new();
    let mut add = |source: String| {
        if !sources.contains(&source) {
            sources.push(source);
        }
    };
    for target in targets(deck, page, workshop) {
        for basis in bases(deck, &target) {
            let source = basis.source.as_ref().or(site.datasets[basis.dataset.index()].source.as_ref());
            let Some(source) = source else { continue };
            add(label(deck, source));
        }
        if let Target::Source(id) = target
            && let Some(entry) = edition.citations.entry(id)
        {
            add(deck.line(entry));
        }
        if let Target::Quotes(id, _) = target {
            add(survey(deck, id));
        }
    }
    let framework = &site.frameworks[workshop.framework.index()];
    let version = framework.version.as_ref().map(|version| format!(" ({})", escape(version)));
    let mut named = vec![label(deck, &framework.title) + &version.unwrap_or_default()];
    named.extend(framework.source.iter().chain(&framework.licence).map(|words| label(deck, words)));
    add(sentences(&named));
    let title = deck.named("slide-sources");
    let heights: Vec<Height> = sources.iter().map(|source| text(length(source), WIDTH, LINE) + 5).collect();
    let slides = fill(&heights, room(&title.plain) - 4 * LINE);
    let last = slides.len().saturating_sub(1);
    let address = edition.start().and_then(|start| canonical(edition, edition.path(start)));
    let contents = slides
        .into_iter()
        .enumerate()
        .map(|(place, slide)| {
            let view = serde_json::json!({
                "sources_html": &sources[slide], "has_guide": place == last, "address": address,
            });
            deck.made("slides/sources.html", "sources", &view)
        })
        .collect();
    deck.show(&Topic::new("sources", "slide-sources", title), contents);
}

fn label(deck: &mut Deck<'_>, words: &Localised<Words>) -> String {
    deck.write(|writer| writer.label(words))
}

fn survey(deck: &mut Deck<'_>, id: SurveyId) -> String {
    let survey = &deck.edition.site()[id];
    let period = survey.period.as_ref().map(|period| format!(", {}", label(deck, period)));
    let source = survey.source.as_ref().map(|source| format!(". {}", label(deck, source)));
    [Some(label(deck, &survey.title)), period, source].into_iter().flatten().collect()
}

/// Everything that the slides link to or show, in the order of the texts.
fn targets(deck: &Deck<'_>, page: &Page, workshop: &Workshop) -> Vec<Target> {
    let mut lines: Vec<&Words> = page.lines();
    for phase in &workshop.phases {
        let guide = deck.edition.guide(*phase);
        lines.extend(guide.aim);
        lines.extend(guide.actors.iter().flat_map(|actor| [&actor.role, &actor.does]));
        lines.extend(guide.questions);
    }
    let mut targets = Vec::new();
    for document in page.documents() {
        visit_inlines(document, &mut |line| lines.push(line));
        visit_embeds(document, &mut |embed| targets.push(embed.target.clone()));
    }
    for line in lines {
        visit_targets(line, &mut |target| targets.push(target.clone()));
    }
    targets
}

/// The ground of each figure behind a target.
fn bases<'a>(deck: &Deck<'a>, target: &Target) -> Vec<&'a Basis> {
    let site = deck.edition.site();
    let of = |measures: Vec<MeasureId>| measures.into_iter().map(|id| &site[id].basis).collect();
    match target {
        Target::Measure(id) => of(vec![*id]),
        Target::Table(id) => vec![&site[*id].basis],
        Target::Chart(id) => match &site.charts[id.index()].data {
            ChartData::Table(id) => vec![&site[*id].basis],
            ChartData::Measures(_) => of(site.charts[id.index()].data.measures().collect()),
        },
        _ => Vec::new(),
    }
}

/// Texts one after another, each ended by one full stop but for the last, which ends as it is written.
fn sentences(texts: &[String]) -> String {
    let [before @ .., last] = texts else { return String::new() };
    let ended =
        before.iter().map(|text| format!("{text}{} ", if text.ends_with(['.', '!', '?', '…']) { "" } else { "." }));
    ended.chain([last.clone()]).collect()
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn a_text_that_ends_in_a_full_stop_gets_no_other() {
        assert_eq!(
            sentences(&["Nimi (1)".to_owned(), "Lähde.".to_owned(), "Oma teksti.".to_owned()]),
            "Nimi (1). Lähde. Oma teksti."
        );
    }
}
