//! Asking many addresses: several servers at once, each server slowly.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use super::client::{Answer, Client, Method};
use super::{Address, Cause, Finding};

/// How fast addresses are asked.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    /// From one request to a server to the next.
    pub gap: Duration,
    /// How long an answer may take.
    pub timeout: Duration,
    /// How many servers are asked at once.
    pub at_once: usize,
}

impl Default for Pace {
    /// A request a second to each server, ten seconds for an answer.
    fn default() -> Self {
        Self { gap: Duration::from_secs(1), timeout: Duration::from_secs(10), at_once: 8 }
    }
}

/// A way with more turns leads nowhere.
const MOST_TURNS: usize = 8;

/// A server that was silent so many times in a row is not asked again.
const PATIENCE: usize = 2;

/// Asks every address; findings are in the order of the addresses. `done` is told how many have been asked.
pub fn look(addresses: &[Address], pace: &Pace, done: &mut dyn FnMut(usize)) -> Vec<Finding> {
    let mut servers: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, address) in addresses.iter().enumerate() {
        servers.entry(address.server()).or_default().push(place);
    }
    // whoever has most to answer begins first
    let mut waiting: Vec<Vec<usize>> = servers.into_values().collect();
    waiting.sort_by_key(Vec::len);
    let workers = pace.at_once.clamp(1, waiting.len().max(1));
    let waiting = Mutex::new(waiting);
    let asker = Asker { client: Client::new(pace.timeout), gap: pace.gap, free: Mutex::default() };
    let (sender, findings) = mpsc::channel();
    let mut found: Vec<Option<Finding>> = vec![None; addresses.len()];
    thread::scope(|scope| {
        for _ in 0..workers {
            let (sender, waiting, asker) = (sender.clone(), &waiting, &asker);
            scope.spawn(move || {
                loop {
                    let next = locked(waiting).pop();
                    let Some(places) = next else { return };
                    asker.server(&places, addresses, &sender);
                }
            });
        }
        drop(sender);
        for (count, (place, finding)) in findings.iter().enumerate() {
            if let Some(slot) = found.get_mut(place) {
                *slot = Some(finding);
            }
            done(count + 1);
        }
    });
    found.into_iter().map(|finding| finding.unwrap_or(Finding::Silent { cause: Cause::Broken })).collect()
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Asks, and keeps the gap between requests to the same server, whoever was sent there.
struct Asker {
    client: Client,
    gap: Duration,
    /// When each server may be asked next.
    free: Mutex<BTreeMap<String, Instant>>,
}

impl Asker {
    /// All addresses of one server, one after another.
    fn server(&self, places: &[usize], addresses: &[Address], sender: &mpsc::Sender<(usize, Finding)>) {
        let mut silences = 0;
        for place in places {
            let finding = if silences < PATIENCE { self.follow(&addresses[*place]) } else { Finding::NotAsked };
            silences = match finding {
                Finding::NotAsked => silences,
                // who sends elsewhere has answered, wherever that leads
                Finding::Silent { cause } if cause != Cause::Redirect => silences + 1,
                _ => 0,
            };
            // nobody listens only where the round is over
            drop(sender.send((*place, finding)));
        }
    }

    /// Asks an address and those it sends to.
    fn follow(&self, address: &Address) -> Finding {
        let mut at = address.clone();
        let mut moved = None;
        let mut is_for_good = true;
        for _ in 0..=MOST_TURNS {
            match self.ask(&at) {
                Answer::Status(200..=299) => {
                    return moved.map_or(Finding::Answers, |to: Address| Finding::Moved { to: to.as_str().to_owned() });
                }
                Answer::Status(status @ (404 | 410)) => return Finding::Missing { status },
                Answer::Status(status) => return Finding::Refused { status },
                Answer::Nothing(cause) => return Finding::Silent { cause },
                Answer::Elsewhere { to: Some(to), is_permanent } if to != at && may_be_sent(address, &to) => {
                    is_for_good &= is_permanent;
                    if is_for_good {
                        moved = Some(to.clone());
                    }
                    at = to;
                }
                Answer::Elsewhere { .. } => break,
            }
        }
        Finding::Silent { cause: Cause::Redirect }
    }

    /// Asks for the head, then for all where that is no answer to rely on: some servers do not know `HEAD`.
    fn ask(&self, address: &Address) -> Answer {
        self.wait(address);
        match self.client.ask(address, Method::Head) {
            Answer::Status(400..=428 | 430..) | Answer::Nothing(Cause::Broken) => {
                self.wait(address);
                self.client.ask(address, Method::Get)
            }
            answer => answer,
        }
    }

    /// Waits until the server may be asked.
    fn wait(&self, address: &Address) {
        let now = Instant::now();
        let turn = {
            let mut free = locked(&self.free);
            let next = free.entry(address.server()).or_insert(now);
            let turn = (*next).max(now);
            *next = turn + self.gap;
            turn
        };
        thread::sleep(turn.saturating_duration_since(now));
    }
}

/// Nobody is sent from the web into a network of one's own: what a site links to could look around there.
fn may_be_sent(from: &Address, to: &Address) -> bool {
    from.is_private() || !to.is_private()
}
