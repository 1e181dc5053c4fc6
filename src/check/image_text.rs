//! `image-text`: a picture with text in it whose description may not say the text.
//!
//! Words in a picture are no words to who does not see it, cannot be enlarged well and are not translated (WCAG 2.1,
//! 1.4.5 and 1.1.1). In a drawing (SVG) they can be read and are compared with the description. Of a photograph only the
//! description tells: a screenshot, a poster or a diagram has text as a rule, and one described in a few words is asked
//! about.
//!
//! Way out: say in the description what the text says, or write it beside the picture. If the picture has no text that
//! matters, answer the warning on the page.

use super::texts::{Form, Texts};
use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity};
use crate::model::Target;
use crate::picture;

pub(super) const RULE: Rule = Rule { id: "image-text", severity: Severity::Warning, check: Check::Texts(check) };

/// Ends of words for pictures that have text as a rule.
const KINDS: [&str; 27] = [
    "kuvakaappaus",
    "ruutukaappaus",
    "kuvankaappaus",
    "näyttökuva",
    "juliste",
    "esite",
    "kaavio",
    "infografiikka",
    "lomake",
    "kyltti",
    "skärmbild",
    "skärmdump",
    "affisch",
    "broschyr",
    "diagram",
    "infografik",
    "blankett",
    "skylt",
    "screenshot",
    "screen shot",
    "poster",
    "leaflet",
    "brochure",
    "diagrammi",
    "flowchart",
    "infographic",
    "flyer",
];

/// A description of fewer words hardly says what a text in the picture says.
const WORDS: usize = 8;

/// Shorter words are too common to tell whether a text was said.
const LETTERS: usize = 4;

fn check(input: &Input<'_>, texts: &Texts<'_>, problems: &mut Problems) {
    for text in texts.iter() {
        for image in text.mentions.iter().filter(|mention| mention.form == Form::Image) {
            let Target::Asset(id, _) = image.target else { continue };
            let asset = &input.site.assets[id.index()];
            let description = image.words.to_lowercase();
            let drawn = input.file(asset.file).and_then(|file| picture::drawn_text(file.path, file.bytes));
            let mut problem = match drawn {
                Some(drawn) if leaves_out(&description, &drawn) => {
                    Problem::warning(RULE.id, image.span).saying("image-text-drawn").with("text", beginning(&drawn))
                }
                None if is_of_text(&description) => Problem::warning(RULE.id, image.span),
                _ => continue,
            };
            problem.subject.clone_from(&text.subject);
            problems.push(problem);
        }
    }
}

/// Whether more than half of what is drawn as words is not said; without a description `missing-alt` speaks.
fn leaves_out(description: &str, drawn: &str) -> bool {
    let drawn = drawn.to_lowercase();
    let words: Vec<&str> = words(&drawn).filter(|word| word.chars().count() >= LETTERS).collect();
    let said = words.iter().filter(|word| description.contains(**word)).count();
    !description.trim().is_empty() && said * 2 < words.len()
}

fn is_of_text(description: &str) -> bool {
    words(description).count() < WORDS && words(description).any(|word| KINDS.iter().any(|kind| word.ends_with(kind)))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn beginning(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let end = if words.len() > WORDS { " …" } else { "" };
    format!("{}{end}", words[..words.len().min(WORDS)].join(" "))
}
