//! The command line: from arguments to an exit code.
//!
//! What the process knows of its surroundings is gathered once, in [`Environment`]. Arguments are read as they are
//! written ([`arguments`]), then resolved in one step into [`settings`]; each verb has a file of its own.

mod arguments;
mod assess;
mod audit;
mod build;
mod change;
mod check;
mod completions;
mod console;
mod destination;
mod due;
mod external;
mod failure;
mod init;
mod language;
mod messages;
mod pack;
mod progress;
mod release;
mod report;
mod schema;
mod settings;
mod site;
mod translate;
mod usage;
mod withdraw;

use std::env;
use std::ffi::OsString;
use std::process::ExitCode;

use jiff::civil::Date;

use arguments::{Arguments, Format};
use console::Console;
use failure::Failure;
use messages::Messages;
use settings::{Settings, Task};

/// How a run ended, as the calling program sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// All is done.
    Done,
    /// It could not be tried: wrong arguments, no content, a disk that refuses.
    CouldNotRun,
    /// A day is past until which something on the site holds.
    Overdue,
    /// The content has errors, or warnings that are taken for such.
    Content,
    /// `content/site.yaml` has errors.
    Site,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Done => 0,
            Exit::CouldNotRun | Exit::Overdue => 1,
            Exit::Content => 2,
            Exit::Site => 3,
        })
    }
}

/// What the process was given by its surroundings.
#[derive(Debug)]
struct Environment {
    /// The arguments, the program's name first.
    arguments: Vec<OsString>,
    /// `LC_ALL`, `LC_MESSAGES` and `LANG`, as far as they are set.
    locales: Vec<String>,
    /// `SOURCE_DATE_EPOCH`.
    source_date_epoch: Option<OsString>,
    /// Today where the program runs.
    today: Date,
}

impl Environment {
    #[expect(clippy::disallowed_methods, reason = "here the clock is asked, once")]
    fn of_process() -> Self {
        Self {
            arguments: env::args_os().collect(),
            locales: ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| env::var(name).ok()).collect(),
            source_date_epoch: env::var_os("SOURCE_DATE_EPOCH"),
            today: jiff::ZonedDateTime::now().date(),
        }
    }
}

/// Runs the program for the process it is in.
pub fn main() -> ExitCode {
    run(&Environment::of_process()).into()
}

fn run(environment: &Environment) -> Exit {
    let mut console = Console::of_process();
    let language = language::before_reading(&environment.arguments, &environment.locales);
    let messages = match Messages::new(language) {
        Ok(messages) => messages,
        Err(broken) => {
            console.warn(&format!("polku: {broken}\n"));
            return Exit::CouldNotRun;
        }
    };
    let format = asked_for_format(&environment.arguments);
    let settings = match Arguments::read(&environment.arguments, &messages) {
        Ok(arguments) => match Settings::resolve(arguments, environment) {
            Ok(settings) => settings,
            Err(error) => return refuse(&error.into(), format, &messages, &mut console),
        },
        Err(error) => return usage::answer(&error, format, &messages, &mut console),
    };
    console.follow(settings.speech);
    let done = match &settings.task {
        Task::Build(site) => build::run(site, &messages, &mut console),
        Task::Check(site, asked) => check::run(site, *asked, &messages, &mut console),
        Task::Release(site, name) => release::run(site, name, &messages, &mut console),
        Task::Due(site, due) => due::run(site, due, &messages, &mut console),
        Task::Withdraw(site, withdraw) => withdraw::run(site, withdraw, &messages, &mut console),
        Task::Assess(site, assess) => assess::run(site, assess, &messages, &mut console),
        Task::Audit(site, asked) => audit::run(site, asked, &messages, &mut console),
        Task::Pack(site, asked) => pack::run(site, asked, &messages, &mut console),
        Task::Translate(site, asked) => translate::run(site, asked, &messages, &mut console),
        Task::Verify { certificate } => audit::verify::run(certificate, &messages, &mut console),
        Task::Init { folder } => init::run(folder, &messages, &mut console),
        Task::Schema { kind } => {
            schema::run(*kind, &mut console);
            Ok(Exit::Done)
        }
        Task::Completions { shell } => {
            completions::run(*shell, &messages, &mut console);
            Ok(Exit::Done)
        }
    };
    let done = done.and_then(|exit| console.end().map(|()| exit).map_err(Failure::Print));
    done.unwrap_or_else(|failure| {
        let own = settings.task.site().and_then(|site| site::own_messages(site, &messages));
        refuse(&failure, settings.speech.format, own.as_ref().unwrap_or(&messages), &mut console)
    })
}

/// The form of the report, looked for before the arguments are read, so that what is wrong with them takes it too.
fn asked_for_format(arguments: &[OsString]) -> Format {
    let words: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let json = words.contains(&"--json")
        || words.contains(&"--format=json")
        || words.windows(2).any(|pair| pair == ["--format", "json"]);
    if json { Format::Json } else { Format::Human }
}

fn refuse(failure: &Failure, format: Format, messages: &Messages, console: &mut Console) -> Exit {
    if format == Format::Json {
        console.print(&report::json::failure(failure, messages));
    }
    console.warn(&failure.sentence(messages).to_text(messages));
    Exit::CouldNotRun
}
