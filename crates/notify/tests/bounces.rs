//! Notifications as Postfix, Exim and Exchange write them, with invented addresses.

use domain::ids::OutboxId;
use notify::{Bounce, NotABounce};
use uuid::Uuid;

const ID: Uuid = Uuid::from_u128(0x0193_7f00_0000_7000_8000_0000_0000_0001);

/// A notification: the group of a recipient, and the part that brings the mail back.
fn notification(recipient: &str, returned_as: &str, returned: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mx.example\nTo: noreply@example.org\nSubject: Undelivered Mail Returned to Sender\n\
         MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b1\"\n\n\
         --b1\nContent-Type: text/plain; charset=us-ascii\n\nI'm sorry to have to inform you.\n\n\
         --b1\nContent-Description: Delivery report\nContent-Type: message/delivery-status\n\n\
         Reporting-MTA: dns; mx.example\nArrival-Date: Mon, 23 Nov 2026 09:00:00 +0100\n\n{recipient}\n\n\
         --b1\nContent-Type: {returned_as}\n\n{returned}\n--b1--\n"
    )
}

fn head() -> String {
    format!(
        "Message-ID: <{ID}@example.org>\nFrom: noreply@example.org\nTo: lezer@voorbeeld.example\nSubject: Nieuws\n"
    )
}

const GONE: &str = "Final-Recipient: rfc822; lezer@voorbeeld.example\nAction: failed\nStatus: 5.1.1\n\
    Diagnostic-Code: smtp; 550 5.1.1 <lezer@voorbeeld.example>:\n    Recipient address rejected: User unknown";

fn bounced(status: &str) -> Result<Bounce, NotABounce> {
    Ok(Bounce { message: OutboxId(ID), status: status.to_owned() })
}

#[test]
fn a_mail_that_failed_is_known_by_its_message_id() {
    for (returned_as, returned) in [
        ("message/rfc822", format!("{}\nTwintig doen mee.\n", head())),
        ("text/rfc822-headers", head()),
        ("message/rfc822-headers", head()),
    ] {
        let text = notification(GONE, returned_as, &returned);
        assert_eq!(Bounce::read(text.as_bytes()), bounced("5.1.1"), "{returned_as}");
        let network = text.replace('\n', "\r\n");
        assert_eq!(Bounce::read(network.as_bytes()), bounced("5.1.1"), "{returned_as}, CRLF");
    }
}

#[test]
fn a_status_that_is_none_is_not_kept() {
    for (written, read) in [
        ("Action: Failed\nStatus: 5.2.2 (mailbox full)", "5.2.2"),
        ("action: FAILED", "5.0.0"),
        ("Action: failed\nStatus: 5.lezer@voorbeeld.example", "5.0.0"),
        ("Action: failed\nStatus: 5.1.1.1", "5.0.0"),
    ] {
        let text = notification(written, "text/rfc822-headers", &head());
        assert_eq!(Bounce::read(text.as_bytes()), bounced(read), "{written}");
    }
}

#[test]
fn what_is_late_or_arrived_did_not_fail() {
    for recipient in [
        "Action: delayed\nStatus: 4.4.1",
        "Action: delivered\nStatus: 2.0.0",
        "Action: failed\nStatus: 4.4.7",
        "",
    ] {
        let text = notification(recipient, "text/rfc822-headers", &head());
        assert_eq!(Bounce::read(text.as_bytes()), Err(NotABounce::NotFailed), "{recipient}");
    }
}

#[test]
fn of_several_recipients_one_that_failed_is_enough() {
    let two =
        format!("Final-Recipient: rfc822; a@voorbeeld.example\nAction: relayed\nStatus: 2.0.0\n\n{GONE}");
    assert_eq!(Bounce::read(notification(&two, "text/rfc822-headers", &head()).as_bytes()), bounced("5.1.1"));
}

#[test]
fn other_mail_is_no_bounce() {
    let away =
        "From: lezer@voorbeeld.example\nSubject: Afwezig\nAuto-Submitted: auto-replied\n\nTot maandag.\n";
    for bytes in [away.as_bytes(), b"", b"\0\xff\xfe", b"Content-Type: multipart/report; boundary=x\n\n--x\n"]
    {
        assert_eq!(Bounce::read(bytes), Err(NotABounce::NoReport));
    }
    for returned in ["Subject: Nieuws\n", "Message-ID: <abc@elsewhere.example>\n", "Message-ID: geen\n", ""] {
        let text = notification(GONE, "text/rfc822-headers", returned);
        assert_eq!(Bounce::read(text.as_bytes()), Err(NotABounce::NotOurs), "{returned}");
    }
}

#[test]
fn no_part_of_a_notification_can_break_the_reader() {
    let text = notification(GONE, "message/rfc822", &head());
    for end in 0..text.len() {
        let _ = Bounce::read(&text.as_bytes()[..end]);
    }
}
