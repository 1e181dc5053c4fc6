//! What is said when the arguments cannot be read, and when they ask for the help.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::Exit;
use super::arguments::Format;
use super::console::Console;
use super::messages::{Messages, Sentence};
use super::report::json;
use crate::locale::Argument;

/// Answers with the help or the version where they were asked for, else with what is wrong.
pub(super) fn answer(error: &clap::Error, format: Format, messages: &Messages, console: &mut Console) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            console.print(&error.render().ansi().to_string());
            Exit::Done
        }
        _ => {
            let sentence = sentence(error, messages);
            console.warn(&sentence.to_text(messages));
            if format == Format::Json {
                console.print(&json::refusal(sentence));
            }
            Exit::CouldNotRun
        }
    }
}

/// The sentence for what clap found wrong.
fn sentence(error: &clap::Error, messages: &Messages) -> Sentence {
    let context = |kind| error.get(kind).map(plain).unwrap_or_default();
    let argument = context(ContextKind::InvalidArg);
    // `--root <DIR>` is known by its first word
    let argument = argument.split_whitespace().next().unwrap_or_default();
    let say = |id, similar, more: &[(&str, &str)]| {
        let suggested = context(similar);
        let arguments: Vec<(&str, Argument<'_>)> = [("argument", argument), ("similar", &suggested)]
            .iter()
            .chain(more)
            .map(|(name, text)| (*name, Argument::Text(text)))
            .collect();
        let hint = if suggested.is_empty() { "usage-hint" } else { "usage-hint.similar" };
        Sentence { id, message: messages.text(id, &arguments), hint: Some(messages.text(hint, &arguments)) }
    };
    match error.kind() {
        ErrorKind::UnknownArgument => say("usage-unknown-argument", ContextKind::SuggestedArg, &[]),
        ErrorKind::InvalidSubcommand => {
            let verb = context(ContextKind::InvalidSubcommand);
            say("usage-unknown-verb", ContextKind::SuggestedSubcommand, &[("verb", &verb)])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let (value, known) = (context(ContextKind::InvalidValue), context(ContextKind::ValidValue));
            let id = match (value.is_empty(), known.is_empty()) {
                (true, true) => "usage-missing-value",
                (true, false) => "usage-missing-value.known",
                (false, true) => "usage-invalid-value",
                (false, false) => "usage-invalid-value.known",
            };
            say(id, ContextKind::SuggestedValue, &[("value", &value), ("known", &known)])
        }
        ErrorKind::TooManyValues => {
            let value = context(ContextKind::InvalidValue);
            say("usage-takes-no-value", ContextKind::Suggested, &[("value", &value)])
        }
        ErrorKind::ArgumentConflict => {
            let prior = context(ContextKind::PriorArg);
            let prior = prior.split_whitespace().next().unwrap_or_default();
            if prior.is_empty() || prior == argument {
                say("usage-given-twice", ContextKind::Suggested, &[])
            } else {
                say("usage-not-together", ContextKind::Suggested, &[("other", prior)])
            }
        }
        ErrorKind::MissingRequiredArgument => say("usage-missing-argument", ContextKind::Suggested, &[]),
        ErrorKind::InvalidUtf8 => say("usage-not-utf8", ContextKind::Suggested, &[]),
        _ => say("usage-other", ContextKind::Suggested, &[("reason", &error.kind().to_string())]),
    }
}

fn plain(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(all) => all.join(", "),
        other => other.to_string(),
    }
}
