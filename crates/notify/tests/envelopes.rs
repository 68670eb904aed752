//! What an earlier version of the platform sealed into the outbox still goes out after an update.

use notify::{Envelope, Mailer, MailerSettings, NotAnEnvelope, OutgoingMail};
use templates::Language;

/// Sealed before a return named a change and a date, and before mails had other languages than Dutch.
const RETURNED: &str = r#"{"to":{"first_name":"Jana","last_name":"Verzonnenmans","address":"jana@example.org",
    "language":"nl"},"mail":{"mail":"review_returned","facility_name":"De Verzonnen Linde",
    "articles":[{"code":"own-1","title":"Je eigen ervaring"}],"reasons":"Vertel wat je zelf meemaakte.",
    "manage_token":"BEHEER"}}"#;

/// The other mails of that version, as it wrote them.
const OTHERS: &[(&str, &str)] = &[
    ("verify_review", r#""token":"T","link_hours":72"#),
    ("review_received", r#""manage_token":"T""#),
    (
        "review_published",
        r#""facility_slug":"linde","review_id":"018bcfe5-6800-7000-8000-000000000001","manage_token":"T""#,
    ),
    (
        "review_published_with_masks",
        r#""facility_slug":"linde","review_id":"018bcfe5-6800-7000-8000-000000000001","masks":[{"mask":"[naam]",
        "count":1,"article":{"code":"privacy-1","title":"Geen namen"}}],"published_text":"[naam] luistert.",
        "reasons":"","manage_token":"T""#,
    ),
    ("review_rejected", r#""articles":[],"reasons":"","manage_token":"T""#),
    ("review_escalated", r#""manage_token":"T""#),
    ("review_withdrawn", ""),
    ("amendment_received", r#""earlier_stays_public":true,"manage_token":"T""#),
    ("appeal_received", r#""manage_token":"T""#),
    ("review_taken_down", r#""articles":[],"reasons":"","manage_token":"T""#),
];

fn mailer() -> Mailer {
    Mailer::new(&MailerSettings {
        base_url: "https://example.org".to_owned(),
        from_name: "Waarderingsplatform".to_owned(),
        from_address: "waardering@example.org".to_owned(),
        reply_to: None,
        bounces_to: None,
        message_id_host: "example.org".to_owned(),
        demo: false,
    })
    .expect("good settings")
}

fn composed(envelope: &Envelope) -> String {
    let at = "2026-11-21T09:30:00Z".parse().expect("a moment");
    let id = domain::ids::OutboxId(uuid::Uuid::from_u128(7));
    let message = mailer().compose(id, &envelope.mail, &envelope.to, at).expect("composes");
    String::from_utf8(message.bytes()).expect("UTF-8")
}

#[test]
fn a_return_of_an_earlier_version_goes_out_without_a_date() {
    let envelope = Envelope::from_bytes(RETURNED.as_bytes()).expect("opens");
    let OutgoingMail::ReviewReturned(mail) = &envelope.mail else { panic!("{}", envelope.mail.name()) };
    assert_eq!((mail.change.expose().as_str(), mail.answer_by, mail.proposal), ("", None, false));
    assert_eq!(envelope.to.language, Language::NL);
    let text = composed(&envelope);
    assert!(text.contains("Vertel wat je zelf meemaakte.") && text.contains("/mijn-waardering/BEHEER"));
    assert!(!text.contains("Je hebt tijd tot") && !text.contains("Dit vragen we je te veranderen"));
}

#[test]
fn every_other_mail_of_an_earlier_version_goes_out() {
    for (name, fields) in OTHERS {
        let comma = if fields.is_empty() { "" } else { "," };
        let sealed = format!(
            r#"{{"to":{{"first_name":"Jana","last_name":"V","address":"jana@example.org","language":"nl"}},
            "mail":{{"mail":"{name}","facility_name":"De Verzonnen Linde"{comma}{fields}}}}}"#
        );
        let envelope = Envelope::from_bytes(sealed.as_bytes()).unwrap_or_else(|_| panic!("{name} opens"));
        assert_eq!(envelope.mail.name(), *name);
        assert!(composed(&envelope).contains("De Verzonnen Linde"), "{name}");
    }
}

#[test]
fn what_is_no_envelope_is_refused() {
    for bytes in ["", "{}", r#"{"to":{},"mail":{"mail":"no_such_mail"}}"#, &RETURNED.replace("nl", "de")] {
        assert_eq!(Envelope::from_bytes(bytes.as_bytes()), Err(NotAnEnvelope));
    }
}

#[test]
fn a_reporter_without_a_name_and_a_colleague_with_one_are_both_addressed() {
    use domain::Redacted;
    use notify::Recipient;
    use templates::Sample as _;
    use templates::mails::{NoticeReceived, PasswordReset};

    let address = Redacted::new("ann@example.org".to_owned());
    let received =
        OutgoingMail::NoticeReceived(NoticeReceived::samples(Language::of_mails_to("fr")).remove(0));
    let to_reporter =
        composed(&Envelope::new(Recipient::nameless(&address, Language::of_mails_to("fr")), received));
    assert!(to_reporter.contains("\r\nTo: ann@example.org\r\n"), "{to_reporter}");
    assert!(to_reporter.contains("\r\n\r\nBonjour\r\n"), "{to_reporter}");

    let reset = OutgoingMail::PasswordReset(PasswordReset::samples(Language::NL).remove(0));
    let to_colleague =
        composed(&Envelope::new(Recipient::named("Mo Verzonnen", &address, Language::NL), reset));
    assert!(to_colleague.contains("\r\nTo: \"Mo Verzonnen\" <ann@example.org>\r\n"), "{to_colleague}");
    assert!(to_colleague.contains("\r\n\r\nDag Mo Verzonnen\r\n"), "{to_colleague}");
}
