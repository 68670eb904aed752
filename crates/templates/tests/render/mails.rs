//! Every mail, in every language, from its samples.

use crate::markup::Markup;
use templates::mails::*;
use templates::{Language, Sample};

fn rendered() -> Vec<RenderedMail> {
    let mut all = Vec::new();
    for language in Language::ALL {
        add::<VerifyReview>(&mut all, language);
        add::<ReviewPublished>(&mut all, language);
        add::<ReviewPublishedWithMasks>(&mut all, language);
        add::<ReviewReturned>(&mut all, language);
        add::<ReviewRejected>(&mut all, language);
        add::<ReviewEscalated>(&mut all, language);
        add::<ReviewWithdrawn>(&mut all, language);
        add::<AmendmentReceived>(&mut all, language);
        add::<ReviewReceived>(&mut all, language);
        add::<AppealReceived>(&mut all, language);
        add::<ReviewTakenDown>(&mut all, language);
    }
    all
}

fn add<M: MailTemplate + Sample>(all: &mut Vec<RenderedMail>, language: Language) {
    for demo in [false, true] {
        let shell = MailShell {
            language,
            base_url: "https://example.org".to_owned(),
            contact: "redactie@example.org".to_owned(),
            demo,
        };
        for mail in M::samples(language) {
            all.push(mail.render(&shell, "Ann <b>&").expect("a sample renders"));
        }
    }
}

#[test]
fn every_mail_is_complete_and_wraps() {
    for mail in rendered() {
        assert!(!mail.subject.is_empty() && !mail.subject.contains('\n'), "{}", mail.subject);
        for part in [&mail.subject, &mail.text, &mail.html] {
            assert!(!part.contains("{{") && !part.contains("[redacted]"), "{part}");
        }
        for line in mail.text.lines() {
            let fits = line.chars().count() <= 72 || !line.trim().trim_start_matches("- ").contains(' ');
            assert!(fits, "{line}");
        }
        assert!(!mail.text.contains("&amp;"), "plain text is not escaped");
        assert!(mail.html.contains("Ann &#60;b&#62;&#38;"), "a name is escaped");
        let page = Markup::read(&mail.html).unwrap_or_else(|problem| panic!("{}: {problem}", mail.subject));
        assert_eq!(page.elements.iter().filter(|e| e.name == "h1").count(), 1);
    }
}

#[test]
fn a_demo_mail_says_so() {
    let (plain, demo): (Vec<_>, Vec<_>) =
        rendered().into_iter().partition(|mail| !mail.text.contains("Dit is een demo."));
    assert_eq!(plain.len(), demo.len());
    assert!(demo.iter().all(|mail| mail.html.contains("Dit is een demo.")));
}

#[test]
fn nothing_prints_a_token() {
    let shown = format!("{:?}", VerifyReview::samples(Language::Nl));
    assert_eq!(shown, "[VerifyReview(..)]");
}
