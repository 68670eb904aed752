//! Every mail as it goes out, in every language: headers, text and html.

use chrono::{DateTime, Utc};
use domain::Redacted;
use domain::ids::OutboxId;
use notify::{Envelope, Mailer, MailerSettings, Message, OutgoingMail, Recipient};
use templates::mails::*;
use templates::{Language, Sample};

fn mailer() -> Mailer {
    Mailer::new(&MailerSettings {
        base_url: "https://example.org/".to_owned(),
        from_name: "Waarderingsplatform".to_owned(),
        from_address: "waardering@example.org".to_owned(),
        reply_to: Some("redactie@example.org".to_owned()),
        bounces_to: None,
        message_id_host: "example.org".to_owned(),
        demo: false,
    })
    .expect("good settings")
}

fn id() -> OutboxId {
    OutboxId(uuid::Uuid::from_u128(0x018b_cfe5_6800_7000_8000_0000_0000_0042))
}

fn to(first: &str, last: &str, address: &str) -> Recipient {
    Recipient {
        first_name: Redacted::new(first.to_owned()),
        last_name: Redacted::new(last.to_owned()),
        address: Redacted::new(address.to_owned()),
        language: Language::NL,
    }
}

fn at() -> DateTime<Utc> {
    "2026-11-21T09:30:00Z".parse().expect("a moment")
}

fn recipient_in(language: Language) -> Recipient {
    Recipient { language, ..to("Zoë", "Verzonnen", "zoe@example.org") }
}

fn compose_in(language: Language, mail: &OutgoingMail) -> Message {
    mailer().compose(id(), mail, &recipient_in(language), at()).expect("composes")
}

fn compose(mail: &OutgoingMail) -> Message {
    compose_in(Language::NL, mail)
}

/// The message with its parts decoded, so that a snapshot reads as the receiver reads it.
fn readable(message: &Message) -> String {
    let raw = String::from_utf8(message.bytes()).expect("ASCII");
    raw.split("\r\n--part-").map(decode_part).collect::<Vec<_>>().join("\n--part-")
}

fn decode_part(part: &str) -> String {
    let Some((head, body)) = part.split_once("\r\n\r\n") else { return part.replace("\r\n", "\n") };
    let body = if head.contains("quoted-printable") { unquote(body) } else { body.to_owned() };
    format!("{head}\n\n{body}").replace("\r\n", "\n")
}

/// Undoes quoted-printable (RFC 2045, 6.7).
fn unquote(text: &str) -> String {
    let joined = text.replace("=\r\n", "");
    let mut bytes = Vec::new();
    let mut rest = joined.as_bytes();
    while let [first, tail @ ..] = rest {
        if *first == b'=' {
            let hex = std::str::from_utf8(&tail[..2]).expect("two digits");
            bytes.push(u8::from_str_radix(hex, 16).expect("hexadecimal"));
            rest = &tail[2..];
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).expect("UTF-8")
}

/// Snapshots every sample of a mail in every language, named `MAIL.LANGUAGE` and, from the second
/// sample on, a number.
macro_rules! snapshot {
    ($($name:ident: $variant:ident,)+) => {
        $(#[test]
        fn $name() {
            for language in Language::ALL {
                for (number, sample) in $variant::samples(language).into_iter().enumerate() {
                    let mail = OutgoingMail::$variant(sample);
                    assert_eq!(mail.name(), stringify!($name));
                    let suffix = if number == 0 { String::new() } else { format!("-{}", number + 1) };
                    let snapshot = format!("{}.{language}{suffix}", mail.name());
                    insta::assert_snapshot!(snapshot, readable(&compose_in(language, &mail)));
                    let envelope = Envelope::new(recipient_in(language), mail);
                    assert_eq!(Envelope::from_bytes(&envelope.to_bytes()), Ok(envelope));
                }
            }
        })+

        #[test]
        fn every_mail_there_is_has_snapshots() {
            assert_eq!(OutgoingMail::NAMES, [$(stringify!($name)),+]);
        }
    };
}

snapshot! {
    verify_review: VerifyReview,
    review_received: ReviewReceived,
    review_published: ReviewPublished,
    review_published_with_masks: ReviewPublishedWithMasks,
    review_returned: ReviewReturned,
    return_reminder: ReturnReminder,
    return_lapsed: ReturnLapsed,
    review_rejected: ReviewRejected,
    review_escalated: ReviewEscalated,
    decision_reversed: DecisionReversed,
    review_withdrawn: ReviewWithdrawn,
    amendment_received: AmendmentReceived,
    review_hidden: ReviewHidden,
    notice_kept: NoticeKept,
    review_masked_after_notice: ReviewMaskedAfterNotice,
    review_taken_down: ReviewTakenDown,
    notice_confirm: NoticeConfirm,
    notice_received: NoticeReceived,
    notice_decided: NoticeDecided,
    notice_refused: NoticeRefused,
    notice_revised: NoticeRevised,
    appeal_received: AppealReceived,
    appeal_received_reporter: AppealReceivedReporter,
    appeal_decided: AppealDecided,
    appeal_decided_reporter: AppealDecidedReporter,
    subscription_confirm: SubscriptionConfirm,
    subscription_digest: SubscriptionDigest,
    reply_published: ReplyPublished,
    reply_returned: ReplyReturned,
    reply_rejected: ReplyRejected,
    promise_due: PromiseDue,
    newsletter: NewsletterIssue,
    provider_hearing: ProviderHearing,
    hearing_answered: HearingAnswered,
    member_news: MemberNews,
    member_digest: MemberDigest,
    pilot_confirm: PilotConfirm,
    pilot_step: PilotStep,
    pilot_reminder: PilotReminder,
    wish_confirm: WishConfirm,
    wish_fulfilled: WishFulfilled,
    editor_invitation: EditorInvitation,
    member_invitation: MemberInvitation,
    organisation_code: OrganisationCode,
    password_reset: PasswordReset,
    second_factor_reset: SecondFactorReset,
    signal_waiting: SignalWaiting,
    signal_receipt: SignalReceipt,
}

fn verification() -> OutgoingMail {
    OutgoingMail::VerifyReview(VerifyReview::samples(Language::NL).remove(0))
}

#[test]
fn a_name_cannot_add_a_header() {
    let hostile =
        to("Ann\r\nBcc: victim@example.com\r\n\r\nHi", "\"Quote\" <x@example.com>,", "ann@example.org");
    let message = mailer().compose(id(), &verification(), &hostile, at()).expect("composes");
    let raw = String::from_utf8(message.bytes()).expect("ASCII");
    let head = raw.split("\r\n\r\n").next().expect("headers");
    assert!(!head.lines().any(|line| line.to_lowercase().starts_with("bcc")), "{head}");
    insta::assert_snapshot!(head.replace("\r\n", "\n"));
}

#[test]
fn a_facility_name_cannot_add_a_header() {
    let mut sample = VerifyReview::samples(Language::NL).remove(0);
    sample.facility_name = "De Linde\r\nBcc: victim@example.com".to_owned();
    let raw = String::from_utf8(compose(&OutgoingMail::VerifyReview(sample)).bytes()).expect("ASCII");
    let head = raw.split("\r\n\r\n").next().expect("headers");
    assert!(!head.lines().any(|line| line.starts_with("Bcc")), "{head}");
}

#[test]
fn a_digest_ends_with_one_click_and_no_other_mail_has_a_button_for_that() {
    let digest = OutgoingMail::SubscriptionDigest(SubscriptionDigest::samples(Language::NL).remove(0));
    let raw = String::from_utf8(compose(&digest).bytes()).expect("ASCII");
    let head = raw.split("\r\n\r\n").next().expect("headers");
    assert!(head.contains("List-Unsubscribe: <https://example.org/abonnement/stop/STOP>\r\n"), "{head}");
    assert!(head.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"), "{head}");
    let other = String::from_utf8(compose(&verification()).bytes()).expect("ASCII");
    assert!(!other.contains("List-Unsubscribe"));
}

#[test]
fn a_bad_address_is_permanent_and_not_repeated() {
    for address in ["", "no-at", "a@b\r\nBcc: c@example.com", "a b@example.org"] {
        let error = mailer().compose(id(), &verification(), &to("A", "B", address), at()).unwrap_err();
        assert!(!error.is_temporary());
        assert!(!error.to_string().contains("example") && !error.to_string().contains("no-at"));
    }
}

#[test]
fn the_same_mail_is_the_same_file() {
    assert_eq!(compose(&verification()).bytes(), compose(&verification()).bytes());
}

#[test]
fn every_line_ends_with_crlf_and_is_short() {
    let bytes = compose(&verification()).bytes();
    let text = String::from_utf8(bytes).expect("UTF-8");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert!(text.split("\r\n").all(|line| line.len() <= 998));
    let (headers, body) = text.split_once("\r\n\r\n").expect("headers and a body");
    assert!(headers.is_ascii());
    assert!(body.contains("/waardering/bevestig/TOKEN\r\n"), "the link stands whole on its line");
}

#[test]
fn bad_settings_are_named() {
    let good = MailerSettings {
        base_url: "https://example.org".to_owned(),
        from_name: String::new(),
        from_address: "a@example.org".to_owned(),
        reply_to: None,
        bounces_to: None,
        message_id_host: "example.org".to_owned(),
        demo: true,
    };
    let key = |settings: &MailerSettings| Mailer::new(settings).map(drop).unwrap_err().key;
    assert_eq!(key(&MailerSettings { from_address: "x".to_owned(), ..good.clone() }), "from_address");
    assert_eq!(key(&MailerSettings { reply_to: Some("x".to_owned()), ..good.clone() }), "reply_to");
    assert_eq!(
        key(&MailerSettings { message_id_host: "a b>".to_owned(), ..good.clone() }),
        "message_id_host"
    );
    assert_eq!(key(&MailerSettings { base_url: "example.org".to_owned(), ..good.clone() }), "base_url");
    assert!(Mailer::new(&good).is_ok());
}
