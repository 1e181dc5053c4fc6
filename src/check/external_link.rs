//! Where the site leads out of itself. Whether there is anything is not for a rule to tell: none opens a connection.

use super::texts::{Form, Texts};
use super::{Context, Input};
use crate::diagnostic::{Span, Subject};
use crate::model::Target;

/// A link to an address outside the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExternalLink {
    /// As it was written.
    pub address: String,
    /// Where it stands.
    pub span: Span,
    /// What it is part of.
    pub subject: Option<Subject>,
}

/// Every link of the site's texts to an address outside it, in the order in which texts are read.
pub fn external_links(context: &Context<'_>) -> Vec<ExternalLink> {
    let Some(input) = Input::new(context) else { return Vec::new() };
    let texts = Texts::of(&input);
    let mut links = Vec::new();
    for text in texts.iter() {
        for mention in text.mentions.iter().filter(|mention| mention.form == Form::Link) {
            if let Target::External(address) = mention.target {
                links.push(ExternalLink {
                    address: address.clone(),
                    span: mention.span,
                    subject: text.subject.clone(),
                });
            }
        }
    }
    links
}
