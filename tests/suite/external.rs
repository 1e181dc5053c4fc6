//! `polku check --external`, against a real server on this machine.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use polku::links::{Address, Cause, Finding, Pace, look};

use super::support::{Case, Ran};

/// A request as the server heard it.
#[derive(Debug, Clone)]
struct Request {
    at: Instant,
    method: String,
    path: String,
    headers: BTreeMap<String, String>,
}

/// A server that answers at every address of the loopback network, so that it is many servers to those who ask.
struct Server {
    port: u16,
    heard: Arc<Mutex<Vec<Request>>>,
}

impl Server {
    fn start() -> Self {
        let listener = TcpListener::bind(SocketAddr::from(([0, 0, 0, 0], 0))).unwrap();
        let port = listener.local_addr().unwrap().port();
        let heard = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&heard);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let log = Arc::clone(&log);
                thread::spawn(move || serve(&stream, &log));
            }
        });
        Self { port, heard }
    }

    /// An address on one of the server's hosts.
    fn at(&self, host: u8, path: &str) -> String {
        format!("http://127.0.0.{host}:{}{path}", self.port)
    }

    fn heard(&self) -> Vec<Request> {
        self.heard.lock().unwrap().clone()
    }

    fn methods(&self, path: &str) -> Vec<String> {
        self.heard().into_iter().filter(|request| request.path == path).map(|request| request.method).collect()
    }
}

/// Answers one request by its path.
fn serve(mut stream: &TcpStream, log: &Mutex<Vec<Request>>) {
    let Some(request) = read(stream) else {
        drop(stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n"));
        return;
    };
    let (method, path) = (request.method.clone(), request.path.clone());
    log.lock().unwrap().push(request);
    let status = match path.as_str() {
        "/gone" => "410 Gone",
        "/missing" => "404 Not Found",
        "/closed" => "403 Forbidden",
        "/fault" => "500 Internal Server Error",
        "/busy" => "429 Too Many Requests",
        "/no-head" if method == "HEAD" => "405 Method Not Allowed",
        "/drops-head" if method == "HEAD" => return,
        "/drops" => return,
        "/nonsense" => {
            drop(stream.write_all(b"hello\r\n\r\n"));
            return;
        }
        "/slow" => {
            thread::sleep(Duration::from_secs(30));
            return;
        }
        "/moved" => "301 Moved Permanently\r\nLocation: /new",
        "/moved-twice" => "308 Permanent Redirect\r\nLocation: /moved",
        "/elsewhere-now" => "302 Found\r\nLocation: /new",
        "/moved-then-elsewhere" => "301 Moved Permanently\r\nLocation: /elsewhere-now",
        "/moved-to-missing" => "301 Moved Permanently\r\nLocation: /missing",
        "/circle" => "302 Found\r\nLocation: /circle-back",
        "/circle-back" => "302 Found\r\nLocation: /circle",
        "/to-file" => "302 Found\r\nLocation: file:///etc/passwd",
        "/nowhere" => "301 Moved Permanently",
        _ => "200 OK",
    };
    let mut answer = String::new();
    write!(answer, "HTTP/1.1 {status}\r\nSet-Cookie: seen=1\r\nContent-Length: 5\r\n\r\n").unwrap();
    if method != "HEAD" {
        answer.push_str("hello");
    }
    drop(stream.write_all(answer.as_bytes()));
}

fn read(stream: &TcpStream) -> Option<Request> {
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let first = lines.next()?;
    let mut words = first.split(' ');
    let (method, path) = (words.next()?.to_owned(), words.next()?.to_owned());
    let headers = lines
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.split_once(": ").map(|(name, value)| (name.to_lowercase(), value.to_owned())))
        .collect();
    Some(Request { at: Instant::now(), method, path, headers })
}

fn quick() -> Pace {
    Pace { gap: Duration::from_millis(20), timeout: Duration::from_millis(700), at_once: 4 }
}

fn found(addresses: &[String]) -> Vec<Finding> {
    let addresses: Vec<Address> = addresses.iter().map(|address| Address::parse(address).unwrap()).collect();
    look(&addresses, &quick(), &mut |_| ())
}

#[test]
fn what_servers_answer_is_told_apart() {
    let server = Server::start();
    let moved = || Finding::Moved { to: server.at(1, "/new") };
    let silent = |cause| Finding::Silent { cause };
    for (path, finding) in [
        ("/", Finding::Answers),
        ("/gone", Finding::Missing { status: 410 }),
        ("/missing", Finding::Missing { status: 404 }),
        ("/closed", Finding::Refused { status: 403 }),
        ("/fault", Finding::Refused { status: 500 }),
        ("/busy", Finding::Refused { status: 429 }),
        ("/no-head", Finding::Answers),
        ("/drops-head", Finding::Answers),
        ("/drops", silent(Cause::Broken)),
        ("/nonsense", silent(Cause::Broken)),
        ("/slow", silent(Cause::Time)),
        ("/moved", moved()),
        ("/moved-twice", moved()),
        ("/elsewhere-now", Finding::Answers),
        ("/moved-then-elsewhere", Finding::Moved { to: server.at(1, "/elsewhere-now") }),
        ("/moved-to-missing", Finding::Missing { status: 404 }),
        ("/circle", silent(Cause::Redirect)),
        ("/to-file", silent(Cause::Redirect)),
        ("/nowhere", silent(Cause::Redirect)),
    ] {
        assert_eq!(found(&[server.at(1, path)]), [finding], "{path}");
    }
    assert_eq!(server.methods("/"), ["HEAD"]);
    assert_eq!(server.methods("/no-head"), ["HEAD", "GET"]);
    assert_eq!(server.methods("/drops-head"), ["HEAD", "GET"]);
    assert_eq!(server.methods("/busy"), ["HEAD"], "who asks for patience is not asked twice");
    assert_eq!(server.methods("/slow"), ["HEAD"]);
}

#[test]
fn nobody_there_is_told_apart_from_no_name() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let nobody = format!("http://127.0.0.1:{free}/");
    assert_eq!(found(&[nobody]), [Finding::Silent { cause: Cause::Connection }]);
    assert_eq!(found(&["http://nobody.invalid/".to_owned()]), [Finding::Silent { cause: Cause::Name }]);
}

#[test]
fn a_server_that_speaks_no_tls_is_no_secure_one() {
    let server = Server::start();
    let address = format!("https://127.0.0.1:{}/", server.port);
    assert_eq!(found(&[address]), [Finding::Silent { cause: Cause::Encryption }]);
}

#[test]
fn nothing_is_told_of_who_asks() {
    let server = Server::start();
    let address = server.at(1, "/moved-twice#place").replace("http://", "http://someone:secret@");
    found(&[address, server.at(1, "/again")]);
    let heard = server.heard();
    assert_eq!(heard.len(), 4);
    for request in heard {
        for header in ["cookie", "referer", "authorization", "origin"] {
            assert!(!request.headers.contains_key(header), "{request:?}");
        }
        assert!(request.headers["user-agent"].starts_with("polku/"), "{request:?}");
        assert!(!request.path.contains('#'));
    }
}

#[test]
fn a_server_is_asked_slowly_and_several_at_once() {
    let server = Server::start();
    let pages = |host: u8| (0..4).map(move |page| (host, page));
    let addresses: Vec<Address> = pages(1)
        .chain(pages(2))
        .map(|(host, page)| Address::parse(&server.at(host, &format!("/{host}/{page}"))).unwrap())
        .collect();
    let pace = Pace { gap: Duration::from_millis(200), ..quick() };
    let mut done = Vec::new();
    let start = Instant::now();
    let findings = look(&addresses, &pace, &mut |count| done.push(count));
    let took = start.elapsed();
    assert!(findings.iter().all(|finding| *finding == Finding::Answers) && findings.len() == 8);
    assert_eq!(done, [1, 2, 3, 4, 5, 6, 7, 8]);
    assert!(took >= Duration::from_millis(600), "{took:?}");
    let mut times: Vec<Instant> =
        server.heard().iter().filter(|request| request.path.starts_with("/1/")).map(|request| request.at).collect();
    times.sort();
    for pair in times.windows(2) {
        let gap = pair[1] - pair[0];
        assert!(gap >= Duration::from_millis(150), "{gap:?}");
    }
}

#[test]
fn a_silent_server_is_not_asked_for_ever() {
    let server = Server::start();
    let silent: Vec<Address> = (0..6).map(|_| Address::parse(&server.at(1, "/slow")).unwrap()).collect();
    let start = Instant::now();
    let findings = look(&silent, &quick(), &mut |_| ());
    assert_eq!(findings[..2], [const { Finding::Silent { cause: Cause::Time } }; 2]);
    assert_eq!(findings[2..], [const { Finding::NotAsked }; 4]);
    assert!(start.elapsed() < Duration::from_secs(3));
    assert_eq!(server.methods("/slow").len(), 2);
}

#[test]
fn a_server_that_sends_in_a_circle_is_not_silent() {
    let server = Server::start();
    let findings = found(&["/circle", "/circle-back", "/nowhere", "/z"].map(|path| server.at(1, path)));
    assert_eq!(findings[3], Finding::Answers);
}

/// A site whose links lead to one server.
fn site(links: &[(&str, String)]) -> Case {
    let mut text = String::from("---\ntitle: Sivusto\n---\nTekstiä.\n\n");
    for (words, address) in links {
        writeln!(text, "Katso [{words}]({address}).\n").unwrap();
    }
    Case::new().file("content/index.md", text)
}

fn check(case: &Case, more: &[&str]) -> Ran {
    let arguments = ["check", "--external", "--format", "json", "--today", "2026-11-24"];
    case.run(&[&arguments[..], more].concat())
}

/// Rule, line and column of each problem.
fn problems(ran: &Ran) -> Vec<(String, u64, u64)> {
    let document = ran.document();
    let problems = document["problems"].as_array().unwrap();
    let place = |problem: &serde_json::Value| {
        let rule = problem["rule"].as_str().unwrap().to_owned();
        (rule, problem["line"].as_u64().unwrap(), problem["column"].as_u64().unwrap())
    };
    problems.iter().filter(|problem| problem["answered"] == false).map(place).collect()
}

#[test]
fn findings_have_their_place_and_what_answers_is_remembered() {
    let server = Server::start();
    let case = site(&[
        ("toimiva sivu", server.at(1, "/")),
        ("poistunut sivu", server.at(2, "/gone")),
        ("muuttanut sivu", server.at(3, "/moved#kohta")),
        ("suljettu sivu", server.at(4, "/closed")),
        ("osoite", "mailto:etunimi@example.org".to_owned()),
    ]);
    let ran = check(&case, &[]).expect_code(0);
    let expected = [("link-broken", 8), ("link-moved", 10), ("link-unreachable", 12)];
    let expected: Vec<_> = expected.map(|(rule, line)| (rule.to_owned(), line, 7)).into();
    let found: Vec<_> = problems(&ran).into_iter().filter(|(rule, ..)| rule.starts_with("link-")).collect();
    assert_eq!(found, expected);
    assert!(ran.stdout.contains(&server.at(3, "/new#kohta")), "{}", ran.stdout);
    let links = &ran.document()["links"];
    assert_eq!((links["addresses"].as_u64(), links["asked"].as_u64()), (Some(4), Some(4)));

    let asked = server.heard().len();
    let again = check(&case, &[]).expect_code(0);
    assert_eq!(again.document()["links"]["remembered"], 1);
    assert!(server.methods("/") == ["HEAD"] && server.heard().len() > asked, "only what answered is remembered");
    let kept = String::from_utf8(case.bytes(".polku/links.json")).unwrap();
    assert!(kept.contains("2026-11-24") && kept.contains("\"found\": \"missing\""), "{kept}");

    let week = case.run(&["check", "--external", "--today", "2026-12-01"]).expect_code(0);
    assert_eq!(server.methods("/").len(), 2);
    assert!(week.said().contains("Ulkoisia osoitteita on 4. Kokeiltiin 4."), "{}", week.said());
    case.run(&["check", "--external", "--strict", "--today", "2026-11-24"]).expect_code(2);
}

#[test]
fn an_editor_answers_for_one_address_and_is_not_told_that_it_is_stale() {
    let server = Server::start();
    let (closed, gone) = (server.at(1, "/closed"), server.at(2, "/gone"));
    let text = format!(
        "---\ntitle: Sivusto\nanswers:\n- rule: link-unreachable\n  phrase: {closed}\n  reason: Sivu näkyy vain selaimelle.\n\
         ---\nKatso [suljettu sivu]({closed}) ja [poistunut sivu]({gone}).\n"
    );
    let case = Case::new().file("content/index.md", text);
    let ran = check(&case, &[]).expect_code(0);
    let rules: Vec<String> = problems(&ran).into_iter().map(|(rule, ..)| rule).collect();
    assert_eq!(rules, ["link-broken"]);
    assert_eq!(ran.document()["summary"]["answered"], 1);
    case.run(&["check", "--strict"]).expect_code(0);
}

#[test]
fn without_a_network_the_rest_is_checked() {
    let case = site(&[("palvelun ohjeet", "http://nobody.invalid/".to_owned())]);
    let ran = case.run(&["check", "--external", "--strict"]).expect_code(0);
    assert!(ran.said().contains("Verkkoon ei saatu yhteyttä"), "{}", ran.said());
    assert_eq!(check(&case, &[]).document()["links"]["offline"], true);
}

#[test]
fn no_connection_is_opened_unasked() {
    let server = Server::start();
    let case = site(&[("palvelun ohjeet", server.at(1, "/gone"))]);
    case.run(&["check"]).expect_code(0);
    case.run(&["build"]).expect_code(0);
    assert!(server.heard().is_empty());
    assert!(!case.at(".polku").exists());
    let none = Case::site();
    let ran = none.run(&["check", "--external"]).expect_code(0);
    assert!(ran.said().contains("ei ole ulkoisia linkkejä"), "{}", ran.said());
    assert!(!none.at(".polku").exists());
}

#[test]
fn what_cannot_be_read_of_the_memory_is_forgotten() {
    let server = Server::start();
    let case = site(&[("palvelun ohjeet", server.at(1, "/"))]).file(".polku/links.json", "{ not");
    check(&case, &[]).expect_code(0);
    assert!(String::from_utf8(case.bytes(".polku/links.json")).unwrap().contains("answers"));
}
