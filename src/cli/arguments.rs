//! The command line as it is written. What it means is for [`super::settings`] to tell.
//!
//! The texts of the help come from the catalog, so the fields have no documentation of their own: `flag-root` is the
//! help of `--root`, `verb-build` that of `build`.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{ArgAction, Args, Command, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use super::messages::Messages;
use crate::schema::Kind;

#[derive(Debug, Parser)]
#[command(name = "polku", version, propagate_version = true)]
#[command(disable_help_flag = true, disable_help_subcommand = true, disable_version_flag = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub verb: Option<Verb>,
    #[command(flatten)]
    pub flags: Flags,
}

#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    Build {
        #[arg(long)]
        from_release: Option<String>,
    },
    Check {
        #[arg(long)]
        fix: bool,
        #[arg(long)]
        external: bool,
    },
    Release {
        #[arg(value_name = "NAME")]
        name: String,
    },
    Due {
        #[arg(long)]
        within: Option<u16>,
        #[arg(long)]
        ics: Option<PathBuf>,
        #[arg(long)]
        json: bool,
    },
    Withdraw {
        #[arg(value_name = "QUOTE-ID")]
        quote: String,
        #[arg(long)]
        dry_run: bool,
    },
    Audit {
        #[arg(long)]
        public: bool,
        #[arg(long)]
        explain: Option<String>,
        #[arg(long)]
        certificate: Option<PathBuf>,
        #[arg(long, conflicts_with_all = ["public", "explain", "certificate"])]
        verify: Option<PathBuf>,
    },
    Assess {
        #[arg(value_name = "FILES", required = true)]
        files: Vec<PathBuf>,
        #[arg(long)]
        round: String,
        #[arg(long)]
        unit: String,
        #[arg(long)]
        replace: bool,
    },
    Pack {
        #[arg(value_name = "WORKSHOP")]
        workshop: String,
        /// In place of the folder that the flag names elsewhere.
        #[arg(long)]
        output: Option<PathBuf>,
    },
    Translate {
        /// What is done unless `--accept` is given.
        #[arg(long, conflicts_with = "accept")]
        status: bool,
        #[arg(long)]
        accept: bool,
        #[arg(value_name = "TRANSLATIONS", requires = "accept")]
        translations: Vec<PathBuf>,
    },
    Init {
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
    Schema {
        #[arg(value_parser = PossibleValuesParser::new(Kind::ALL.map(Kind::name)), hide_possible_values = true)]
        kind: Option<String>,
    },
    Completions {
        #[arg(hide_possible_values = true)]
        shell: Shell,
    },
}

#[derive(Debug, Args)]
pub(super) struct Flags {
    #[arg(long, global = true)]
    pub root: Option<PathBuf>,
    #[arg(long, global = true)]
    pub output: Option<PathBuf>,
    #[arg(long, global = true)]
    pub base_url: Option<String>,
    #[arg(long, global = true, hide_possible_values = true)]
    pub profile: Option<ProfileName>,
    #[arg(long, global = true)]
    pub strict: bool,
    #[arg(long, global = true)]
    pub today: Option<String>,
    #[arg(long, global = true, hide_possible_values = true)]
    pub format: Option<Format>,
    #[arg(long, global = true, hide_possible_values = true)]
    pub lang: Option<LanguageName>,
    #[arg(long, global = true)]
    pub timings: bool,
    #[arg(long, short, global = true)]
    pub quiet: bool,
    #[arg(long, short, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    #[arg(long, short = 'V', global = true, action = ArgAction::Version)]
    version: Option<bool>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ProfileName {
    Preview,
    Publish,
}

/// The form in which a run is reported.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    #[default]
    Human,
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum LanguageName {
    Fi,
    En,
}

impl Arguments {
    /// Reads the arguments. The error may be an answer: the help or the version.
    pub(super) fn read(arguments: &[OsString], messages: &Messages) -> Result<Self, clap::Error> {
        let matches = command(messages).try_get_matches_from(arguments)?;
        Self::from_arg_matches(&matches)
    }
}

/// The command line with its help in the language of the messages.
pub(super) fn command(messages: &Messages) -> Command {
    let command = Arguments::command().after_help(messages.text("help-exit-codes", &[]));
    let names: Vec<String> = command.get_subcommands().map(|verb| verb.get_name().to_owned()).collect();
    let mut command = explain(command, "help", messages);
    for name in names {
        command = command.mut_subcommand(&name, |verb| explain(verb, &format!("verb-{name}"), messages));
    }
    command
}

/// Fills in the texts of one command.
fn explain(command: Command, id: &str, messages: &Messages) -> Command {
    let heading = *command.get_styles().get_header();
    let titled = |id: &str| format!("{heading}{}{heading:#}", messages.text(id, &[]));
    let mut parts = vec!["{about}".to_owned(), format!("{} {{usage}}", titled("help-usage"))];
    if command.has_subcommands() {
        parts.push(format!("{}\n{{subcommands}}", titled("help-verbs")));
    }
    if command.get_positionals().next().is_some() {
        parts.push(format!("{}\n{{positionals}}", titled("help-arguments")));
    }
    parts.push(format!("{}\n{{options}}{{after-help}}", titled("help-flags")));
    command
        .about(messages.text(id, &[]))
        .override_usage(messages.text(&format!("{id}.usage"), &[]))
        .help_template(parts.join("\n\n"))
        .mut_args(|argument| {
            let name = argument.get_id().as_str().replace('_', "-");
            // a verb may mean something of its own by a flag: `verb-pack-output`
            let own = format!("{id}-{name}");
            let id = if messages.find(&own, &[]).is_some() { own } else { format!("flag-{name}") };
            let argument = match messages.find(&format!("{id}.value"), &[]) {
                Some(name) => argument.value_name(name),
                None => argument,
            };
            argument.help(messages.text(&id, &[]))
        })
}
