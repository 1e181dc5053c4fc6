//! The two streams of the process.

use std::io::{self, IsTerminal, Stderr, Stdout, Write};

use anstream::AutoStream;

use super::arguments::Format;
use super::settings::{Speech, Verbosity};

/// Standard output and standard error, with colours only where a terminal shows them and `NO_COLOR` is not set.
pub(super) struct Console {
    output: AutoStream<Stdout>,
    error: AutoStream<Stderr>,
    speech: Speech,
    /// The first thing that went wrong with standard output.
    broken: Option<io::Error>,
}

/// Lines are no wider than this, however wide the terminal.
const WIDEST: usize = 100;

impl Console {
    pub(super) fn of_process() -> Self {
        Self {
            output: AutoStream::auto(io::stdout()),
            error: AutoStream::auto(io::stderr()),
            speech: Speech::default(),
            broken: None,
        }
    }

    /// Speaks as the arguments ask for.
    pub(super) fn follow(&mut self, speech: Speech) {
        self.speech = speech;
    }

    pub(super) fn speech(&self) -> Speech {
        self.speech
    }

    /// Writes what the run was asked for to standard output.
    pub(super) fn print(&mut self, text: &str) {
        if self.broken.is_some() {
            return;
        }
        if let Err(error) = self.output.write_all(text.as_bytes()).and_then(|()| self.output.flush()) {
            self.broken = Some(error);
        }
    }

    /// Writes what people read: to standard output, unless that is for a program.
    pub(super) fn tell(&mut self, text: &str) {
        match self.speech.format {
            Format::Human => self.print(text),
            Format::Json => self.warn(text),
        }
    }

    /// Writes what people read and can do without.
    pub(super) fn mention(&mut self, text: &str) {
        if self.speech.verbosity == Verbosity::Normal {
            self.tell(text);
        }
    }

    /// Writes what is wrong to standard error.
    pub(super) fn warn(&mut self, text: &str) {
        // there is nowhere left to say that this failed; the exit code does
        drop(self.error.write_all(text.as_bytes()).and_then(|()| self.error.flush()));
    }

    /// Whether all was written. A reader that went away, as `head` does, had what it wanted.
    pub(super) fn end(&mut self) -> io::Result<()> {
        match self.broken.take() {
            Some(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error),
            _ => Ok(()),
        }
    }

    /// Whether a person watches the run.
    pub(super) fn is_watched(&self) -> bool {
        self.speech.verbosity == Verbosity::Normal && io::stderr().is_terminal()
    }

    /// How many columns a line may take.
    pub(super) fn width() -> usize {
        terminal_size::terminal_size().map_or(WIDEST, |(width, _)| usize::from(width.0).clamp(40, WIDEST))
    }
}
