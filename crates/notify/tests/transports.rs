//! The transports, against a real folder and a real conversation over a socket.

use domain::Redacted;
use domain::ids::OutboxId;
use notify::*;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::time::Duration;
use templates::{Language, Sample, mails::VerifyReview};

fn message() -> Message {
    let settings = MailerSettings {
        base_url: "https://example.org".to_owned(),
        from_name: "Waarderingsplatform".to_owned(),
        from_address: "waardering@example.org".to_owned(),
        reply_to: None,
        bounces_to: None,
        message_id_host: "example.org".to_owned(),
        demo: false,
    };
    let to = Recipient {
        first_name: Redacted::new("Zoë".to_owned()),
        last_name: Redacted::new(String::new()),
        address: Redacted::new("zoe@example.org".to_owned()),
        language: Language::NL,
    };
    let mail = OutgoingMail::VerifyReview(VerifyReview::samples(Language::NL).remove(0));
    let id = OutboxId(uuid::Uuid::from_u128(7));
    Mailer::new(&settings)
        .expect("works")
        .compose(id, &mail, &to, "2026-11-21T09:30:00Z".parse().expect("works"))
        .expect("works")
}

#[tokio::test]
async fn a_mail_sent_twice_is_one_whole_file() {
    let folder = tempfile::tempdir().expect("works");
    let transport = FileTransport::new(folder.path().join("mail"));
    transport.check().await.expect("works");
    transport.send(&message()).await.expect("works");
    transport.send(&message()).await.expect("works");
    let files: Vec<_> = std::fs::read_dir(folder.path().join("mail"))
        .expect("works")
        .map(|f| f.expect("works").path())
        .collect();
    assert_eq!(files.len(), 1);
    assert!(files[0].ends_with("00000000-0000-0000-0000-000000000007.eml"));
    assert_eq!(std::fs::read(&files[0]).expect("works"), message().bytes());
}

#[tokio::test]
async fn a_folder_that_cannot_be_is_a_temporary_error() {
    let folder = tempfile::tempdir().expect("works");
    std::fs::write(folder.path().join("file"), "").expect("works");
    let transport = FileTransport::new(folder.path().join("file/mail"));
    assert!(transport.check().await.unwrap_err().is_temporary());
    assert!(transport.send(&message()).await.unwrap_err().is_temporary());
}

#[tokio::test]
async fn the_memory_keeps_what_is_sent_and_fails_when_told() {
    let transport = MemoryTransport::default();
    transport.send(&message()).await.expect("works");
    transport.fail_with(Some(MailError::Permanent("no".to_owned())));
    assert!(transport.send(&message()).await.is_err() && transport.check().await.is_err());
    assert_eq!(transport.sent().len(), 1);
    assert!(!format!("{:?}", transport.sent()[0]).contains("zoe"));
}

/// A mail server for one connection: answers `rcpt` to RCPT, and gives back what it was told.
fn server(rcpt: &'static str) -> (u16, std::thread::JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("works");
    let port = listener.local_addr().expect("works").port();
    let thread = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("works");
        let reader = BufReader::new(stream.try_clone().expect("works"));
        stream.write_all(b"220 test\r\n").expect("works");
        let (mut heard, mut data) = (String::new(), false);
        for line in reader.lines().map_while(Result::ok) {
            heard.push_str(&line);
            heard.push('\n');
            let answer = match line.get(..4).unwrap_or_default() {
                _ if data && line == "." => {
                    data = false;
                    "250 taken"
                }
                _ if data => continue,
                "EHLO" => "250-test\r\n250 8BITMIME",
                "RCPT" => rcpt,
                "DATA" => {
                    data = true;
                    "354 go on"
                }
                "QUIT" => "221 bye",
                _ => "250 fine",
            };
            if stream.write_all(format!("{answer}\r\n").as_bytes()).is_err() || answer == "221 bye" {
                break;
            }
        }
        heard
    });
    (port, thread)
}

fn smtp(port: u16) -> SmtpTransport {
    SmtpTransport::new(&SmtpSettings {
        host: "127.0.0.1".to_owned(),
        port,
        encryption: Encryption::None,
        credentials: None,
        timeout: Duration::from_secs(5),
        connections: 1,
        hello: Some("example.org".to_owned()),
    })
    .expect("works")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mail_reaches_an_smtp_server() {
    let (port, server) = server("250 fine");
    let transport = smtp(port);
    transport.send(&message()).await.expect("works");
    drop(transport);
    let heard = tokio::task::spawn_blocking(|| server.join().expect("works")).await.expect("works");
    assert!(heard.contains("EHLO example.org"), "{heard}");
    assert!(heard.contains("RCPT TO:<zoe@example.org>"), "{heard}");
    assert!(heard.contains("Message-ID: <00000000-0000-0000-0000-000000000007@example.org>"), "{heard}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn answers_of_the_server_are_temporary_or_permanent_and_not_quoted() {
    for (answer, temporary) in
        [("451 <zoe@example.org> later", true), ("550 <zoe@example.org> unknown", false)]
    {
        let (port, _server) = server(answer);
        let error = smtp(port).send(&message()).await.unwrap_err();
        assert_eq!(error.is_temporary(), temporary, "{error}");
        assert!(error.to_string().ends_with(&answer[..3]), "{error}");
    }
}

#[tokio::test]
async fn no_server_is_a_temporary_error() {
    let port = TcpListener::bind("127.0.0.1:0").expect("works").local_addr().expect("works").port();
    assert!(smtp(port).send(&message()).await.unwrap_err().is_temporary());
    assert!(smtp(port).check().await.unwrap_err().is_temporary());
}
