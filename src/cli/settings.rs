//! What the arguments mean: every default filled in, every value read.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use clap_complete::Shell;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use thiserror::Error;

use super::Environment;
use super::arguments::{Arguments, Flags, Format, LanguageName, ProfileName, Verb};
use super::assess::AssessSettings;
use super::audit::{AuditSettings, Form};
use super::translate::TranslateSettings;
use crate::assessment::Asked;
use crate::disclosure::Extent;
use crate::locale::Language;
use crate::model::Profile;
use crate::pipeline::{FigureSource, Purpose, Request};
use crate::schema::Kind;

/// All that a run was asked for.
#[derive(Debug)]
pub(super) struct Settings {
    pub task: Task,
    pub speech: Speech,
}

/// What is to be done.
#[derive(Debug)]
pub(super) enum Task {
    Build(SiteSettings),
    Check(SiteSettings, CheckSettings),
    /// The name of the release.
    Release(SiteSettings, String),
    Due(SiteSettings, DueSettings),
    Withdraw(SiteSettings, WithdrawSettings),
    Assess(SiteSettings, AssessSettings),
    Audit(SiteSettings, AuditSettings),
    Pack(SiteSettings, PackSettings),
    Translate(SiteSettings, TranslateSettings),
    Verify {
        certificate: PathBuf,
    },
    Init {
        folder: PathBuf,
    },
    Schema {
        kind: Option<Kind>,
    },
    Completions {
        shell: Shell,
    },
}

impl Task {
    /// The site that it is about.
    pub(super) fn site(&self) -> Option<&SiteSettings> {
        match self {
            Self::Build(site)
            | Self::Check(site, _)
            | Self::Release(site, _)
            | Self::Due(site, _)
            | Self::Withdraw(site, _)
            | Self::Assess(site, _)
            | Self::Audit(site, _)
            | Self::Pack(site, _)
            | Self::Translate(site, _) => Some(site),
            Self::Verify { .. } | Self::Init { .. } | Self::Schema { .. } | Self::Completions { .. } => None,
        }
    }
}

/// What `check` does besides checking.
#[derive(Debug, Clone, Copy)]
pub(super) struct CheckSettings {
    pub mending: Mending,
    pub reach: Reach,
}

/// How far `check` looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// At the content.
    Content,
    /// Also at the addresses that it leads to.
    External,
}

/// Which days are listed, and where they go.
#[derive(Debug)]
pub(super) struct DueSettings {
    /// Of days to come, those within so many are listed.
    pub within: u16,
    /// A calendar file to write.
    pub calendar: Option<PathBuf>,
}

/// Which quote is withdrawn.
#[derive(Debug)]
pub(super) struct WithdrawSettings {
    /// Its id, perhaps after that of its survey and a slash.
    pub quote: String,
    pub trial: Trial,
}

/// Where a workshop's pack goes.
#[derive(Debug)]
pub(super) struct PackSettings {
    /// The archive; otherwise one of the workshop's name in the site's folder.
    pub file: Option<PathBuf>,
}

/// Whether something is done or only told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trial {
    Done,
    OnlyTold,
}

/// Whether what is there already is replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Replacing {
    No,
    Yes,
}

/// How many days ahead `due` looks.
const WITHIN: u16 = 90;

/// How a run speaks.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Speech {
    pub format: Format,
    pub verbosity: Verbosity,
}

/// How much a run says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Verbosity {
    #[default]
    Normal,
    /// Only what is wrong.
    Quiet,
}

/// Which site, and what counts as a failure.
#[derive(Debug)]
pub(super) struct SiteSettings {
    pub request: Request,
    /// The output folder as it was named.
    pub output: PathBuf,
    pub strictness: Strictness,
    pub timings: Timings,
    /// The language asked for; otherwise the site's own is spoken.
    pub language: Option<Language>,
}

/// Whether warnings fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Strictness {
    Errors,
    Warnings,
}

/// Whether the times of the stages are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Timings {
    Hidden,
    Shown,
}

/// Whether `check` mends what can be mended without a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mending {
    None,
    Fix,
}

/// A value that cannot be read.
#[derive(Debug, Error)]
pub(super) enum SettingsError {
    #[error("`{0}` is no date")]
    Today(String),
    #[error("SOURCE_DATE_EPOCH is `{}`, which is no number of seconds", .0.to_string_lossy())]
    SourceDateEpoch(OsString),
}

impl Settings {
    /// Reads the values and fills in the defaults.
    pub(super) fn resolve(arguments: Arguments, environment: &Environment) -> Result<Self, SettingsError> {
        let Arguments { verb, mut flags } = arguments;
        let verbosity = if flags.quiet { Verbosity::Quiet } else { Verbosity::Normal };
        let json = matches!(verb, Some(Verb::Due { json: true, .. }));
        let format = if json { Format::Json } else { flags.format.unwrap_or_default() };
        let speech = Speech { format, verbosity };
        let task = match verb {
            None => Task::Build(SiteSettings::resolve(flags, environment)?),
            Some(Verb::Build { from_release }) => {
                let mut site = SiteSettings::resolve(flags, environment)?;
                if let Some(name) = from_release {
                    site.request.figures = FigureSource::Release(name);
                }
                Task::Build(site)
            }
            Some(Verb::Release { name }) => {
                let mut site = SiteSettings::resolve(flags, environment)?;
                site.request.profile = Profile::Publish;
                Task::Release(site, name)
            }
            Some(Verb::Check { fix, external }) => {
                let mending = if fix { Mending::Fix } else { Mending::None };
                let reach = if external { Reach::External } else { Reach::Content };
                Task::Check(SiteSettings::resolve(flags, environment)?, CheckSettings { mending, reach })
            }
            Some(Verb::Due { within, ics, json: _ }) => {
                let due = DueSettings { within: within.unwrap_or(WITHIN), calendar: ics };
                Task::Due(SiteSettings::resolve(flags, environment)?, due)
            }
            Some(Verb::Withdraw { quote, dry_run }) => {
                let trial = if dry_run { Trial::OnlyTold } else { Trial::Done };
                Task::Withdraw(SiteSettings::resolve(flags, environment)?, WithdrawSettings { quote, trial })
            }
            Some(Verb::Assess { files, round, unit, replace }) => {
                let tidy = |name: String| name.split_whitespace().collect::<Vec<_>>().join(" ");
                let asked = Asked { unit: tidy(unit), round: tidy(round) };
                let replacing = if replace { Replacing::Yes } else { Replacing::No };
                Task::Assess(SiteSettings::resolve(flags, environment)?, AssessSettings { files, asked, replacing })
            }
            Some(Verb::Audit { verify: Some(certificate), .. }) => Task::Verify { certificate },
            Some(Verb::Audit { public, explain, certificate, verify: None }) => {
                let mut site = SiteSettings::resolve(flags, environment)?;
                site.request.extent = Extent::Intervals;
                let form = if public { Form::Public } else { Form::Internal };
                Task::Audit(site, AuditSettings { form, certificate, explained: explain })
            }
            Some(Verb::Pack { workshop, output }) => {
                // the flag names the archive here, not the folder of the site
                flags.output = None;
                let mut site = SiteSettings::resolve(flags, environment)?;
                // a pack is handed on, so it holds no drafts
                site.request.profile = Profile::Publish;
                site.request.purpose = Purpose::Pack { workshop };
                Task::Pack(site, PackSettings { file: output })
            }
            Some(Verb::Translate { status: _, accept, translations }) => {
                let mut site = SiteSettings::resolve(flags, environment)?;
                // drafts are translated too
                site.request.profile = Profile::Preview;
                let asked = if accept { TranslateSettings::Accept(translations) } else { TranslateSettings::Status };
                Task::Translate(site, asked)
            }
            Some(Verb::Init { folder }) => Task::Init { folder },
            Some(Verb::Schema { kind }) => Task::Schema { kind: kind.as_deref().and_then(Kind::named) },
            Some(Verb::Completions { shell }) => Task::Completions { shell },
        };
        Ok(Self { task, speech })
    }
}

impl SiteSettings {
    fn resolve(flags: Flags, environment: &Environment) -> Result<Self, SettingsError> {
        let root = flags.root.unwrap_or_else(|| PathBuf::from("."));
        let today = match flags.today {
            None => environment.today,
            Some(text) => date(&text).ok_or(SettingsError::Today(text))?,
        };
        let fallback_date = match &environment.source_date_epoch {
            None => None,
            Some(seconds) => Some(utc_date(seconds).ok_or_else(|| SettingsError::SourceDateEpoch(seconds.clone()))?),
        };
        let profile = match flags.profile {
            Some(ProfileName::Preview) => Profile::Preview,
            Some(ProfileName::Publish) | None => Profile::Publish,
        };
        Ok(Self {
            output: flags
                .output
                .unwrap_or_else(|| if root.as_os_str() == "." { "output".into() } else { root.join("output") }),
            request: Request {
                root,
                profile,
                today,
                fallback_date,
                base_url: flags.base_url,
                extent: Extent::Values,
                figures: FigureSource::Content,
                purpose: Purpose::Site,
            },
            strictness: if flags.strict { Strictness::Warnings } else { Strictness::Errors },
            timings: if flags.timings { Timings::Shown } else { Timings::Hidden },
            language: flags.lang.map(|name| match name {
                LanguageName::Fi => Language::FINNISH,
                LanguageName::En => Language::ENGLISH,
            }),
        })
    }
}

/// A day as content writes it too: `2022-10-12` or `12.10.2022`.
fn date(text: &str) -> Option<Date> {
    Date::strptime("%Y-%m-%d", text).or_else(|_| Date::strptime("%d.%m.%Y", text)).ok()
}

/// The day in Greenwich, so that the place of a build makes no difference.
fn utc_date(seconds: &OsStr) -> Option<Date> {
    let seconds: i64 = seconds.to_str()?.parse().ok()?;
    let moment = jiff::Timestamp::from_second(seconds).ok()?;
    Some(TimeZone::UTC.to_datetime(moment).date())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date as day;

    use super::{date, utc_date};

    #[test]
    fn days_are_read_in_both_forms() {
        assert_eq!(date("2022-10-12"), Some(day(2022, 10, 12)));
        assert_eq!(date("12.10.2022"), Some(day(2022, 10, 12)));
        for text in ["", "2022-13-01", "31.2.2022", "today", "2022-10-12T00:00"] {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn seconds_are_counted_in_greenwich() {
        assert_eq!(utc_date("86399".as_ref()), Some(day(1970, 1, 1)));
        assert_eq!(utc_date("86400".as_ref()), Some(day(1970, 1, 2)));
        for text in ["", "now", "1.5", "99999999999999999999"] {
            assert_eq!(utc_date(text.as_ref()), None, "{text}");
        }
    }
}
