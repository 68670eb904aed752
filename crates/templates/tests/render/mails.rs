//! Every mail, in every language, from its samples.

use crate::markup::Markup;
use templates::mails::*;
use templates::{Language, Sample};

/// Every sample with its name, such as `VerifyReview-nl-1`.
fn rendered() -> Vec<(String, RenderedMail)> {
    let mut all = Vec::new();
    for language in Language::ALL {
        add::<VerifyReview>(&mut all, language);
        add::<ReviewReceived>(&mut all, language);
        add::<ReviewPublished>(&mut all, language);
        add::<ReviewPublishedWithMasks>(&mut all, language);
        add::<ReviewReturned>(&mut all, language);
        add::<ReturnReminder>(&mut all, language);
        add::<ReturnLapsed>(&mut all, language);
        add::<ReviewRejected>(&mut all, language);
        add::<ReviewEscalated>(&mut all, language);
        add::<DecisionReversed>(&mut all, language);
        add::<ReviewWithdrawn>(&mut all, language);
        add::<AmendmentReceived>(&mut all, language);
        add::<ReviewHidden>(&mut all, language);
        add::<NoticeKept>(&mut all, language);
        add::<ReviewMaskedAfterNotice>(&mut all, language);
        add::<ReviewTakenDown>(&mut all, language);
        add::<NoticeConfirm>(&mut all, language);
        add::<NoticeReceived>(&mut all, language);
        add::<NoticeDecided>(&mut all, language);
        add::<NoticeRefused>(&mut all, language);
        add::<NoticeRevised>(&mut all, language);
        add::<AppealReceived>(&mut all, language);
        add::<AppealReceivedReporter>(&mut all, language);
        add::<AppealDecided>(&mut all, language);
        add::<AppealDecidedReporter>(&mut all, language);
        add::<SubscriptionConfirm>(&mut all, language);
        add::<SubscriptionDigest>(&mut all, language);
        add::<PromiseDue>(&mut all, language);
        add::<ProviderHearing>(&mut all, language);
        add::<HearingAnswered>(&mut all, language);
        add::<MemberNews>(&mut all, language);
        add::<MemberDigest>(&mut all, language);
        add::<ReplyPublished>(&mut all, language);
        add::<ReplyReturned>(&mut all, language);
        add::<ReplyRejected>(&mut all, language);
        add::<EditorInvitation>(&mut all, language);
        add::<MemberInvitation>(&mut all, language);
        add::<OrganisationCode>(&mut all, language);
        add::<PasswordReset>(&mut all, language);
        add::<SecondFactorReset>(&mut all, language);
        add::<SignalWaiting>(&mut all, language);
        add::<SignalReceipt>(&mut all, language);
    }
    all
}

fn shell(language: Language, demo: bool) -> MailShell {
    MailShell {
        language,
        base_url: "https://example.org".to_owned(),
        contact: "redactie@example.org".to_owned(),
        demo,
    }
}

fn add<M: MailTemplate + Sample>(all: &mut Vec<(String, RenderedMail)>, language: Language) {
    let name = std::any::type_name::<M>().rsplit("::").next().unwrap_or_default();
    for demo in [false, true] {
        let shell = shell(language, demo);
        for (number, mail) in M::samples(language).iter().enumerate() {
            let name = format!("{name}-{language}-{}{}", number + 1, if demo { "-demo" } else { "" });
            all.push((name, mail.render(&shell, "Ann <b>&").expect("a sample renders")));
        }
    }
}

#[test]
fn every_mail_is_complete_and_wraps() {
    for (_, mail) in rendered() {
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
    let says = ["Dit is een demo.", "Ceci est une démonstration.", "This is a demo."];
    let in_demo = |text: &str| says.iter().any(|words| text.contains(words));
    let (demo, plain): (Vec<_>, Vec<_>) =
        rendered().into_iter().map(|(_, mail)| mail).partition(|mail| in_demo(&mail.text));
    assert_eq!(plain.len(), demo.len());
    assert!(demo.iter().all(|mail| in_demo(&mail.html)));
    assert!(!plain.iter().any(|mail| in_demo(&mail.html)));
}

#[test]
fn nothing_prints_a_token() {
    let shown = format!("{:?}", VerifyReview::samples(Language::NL));
    assert_eq!(shown, "[VerifyReview(..)]");
}

#[test]
fn a_mail_says_which_language_it_is_in() {
    for language in Language::ALL {
        for mail in PasswordReset::samples(language) {
            let mail = mail.render(&shell(language, false), "Ann").expect("renders");
            assert!(mail.html.contains(&format!("<html lang=\"{}\">", language.code())), "{}", mail.html);
        }
    }
}

#[test]
fn somebody_without_a_name_is_greeted_all_the_same() {
    for (language, greeting) in Language::ALL.into_iter().zip(["Dag\n", "Bonjour\n", "Hello\n"]) {
        for mail in NoticeConfirm::samples(language) {
            let mail = mail.render(&shell(language, false), "").expect("renders");
            assert!(mail.text.starts_with(greeting), "{}", mail.text);
        }
    }
}

/// `SAMPLES=folder cargo test -p templates --test render` keeps every mail for a look in a browser.
#[test]
fn samples_can_be_kept_for_a_look() {
    let Some(folder) = std::env::var_os("SAMPLES") else { return };
    let folder = std::path::PathBuf::from(folder).join("mails");
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    for (name, mail) in rendered() {
        std::fs::write(folder.join(format!("{name}.html")), mail.html).expect("written");
        std::fs::write(folder.join(format!("{name}.txt")), mail.text).expect("written");
    }
}

/// What a mail must hold in every language: the link, and who may appeal how.
#[test]
fn every_restriction_says_how_to_appeal() {
    let words = [
        ["gratis", "zes maanden", "andere redacteur"],
        ["gratuit", "six mois", "autre personne"],
        ["free", "six months", "nother editor"],
    ];
    for (language, words) in Language::ALL.into_iter().zip(words) {
        let shell = shell(language, false);
        let mut mails = Vec::new();
        mails.extend(ReviewRejected::samples(language).iter().map(|m| m.render(&shell, "Ann")));
        mails.extend(ReviewTakenDown::samples(language).iter().map(|m| m.render(&shell, "Ann")));
        mails.extend(ReviewPublishedWithMasks::samples(language).iter().map(|m| m.render(&shell, "Ann")));
        mails.extend(ReviewMaskedAfterNotice::samples(language).iter().map(|m| m.render(&shell, "Ann")));
        let refused = NoticeRefused::samples(language);
        let judged = refused.iter().filter(|m| m.ground == NoticeRefusal::Unfounded);
        mails.extend(judged.map(|m| m.render(&shell, "")));
        let decided = NoticeDecided::samples(language);
        let stays = |m: &&NoticeDecided| matches!(m.outcome, NoticeOutcome::Kept | NoticeOutcome::Masked);
        mails.extend(decided.iter().filter(stays).map(|m| m.render(&shell, "")));
        assert_eq!(mails.len(), 12, "every restriction has a sample");
        for mail in mails {
            let mail = mail.expect("renders");
            let text = mail.text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(words.iter().all(|word| text.contains(word)), "{text}");
            assert!(words.iter().all(|word| mail.html.contains(word)), "{}", mail.html);
        }
    }
}

#[test]
fn nothing_of_a_signal_but_its_number_is_in_a_mail() {
    let waiting = SignalWaiting::samples(Language::NL).remove(0);
    let sealed = format!("{waiting:?}");
    assert_eq!(sealed, "SignalWaiting(..)");
    let mail = waiting.render(&shell(Language::NL, false), "Ann").expect("renders");
    assert!(
        mail.text.contains("S-2026-0007") && mail.text.contains("https://example.org/inspectie/signalen")
    );
}

#[test]
fn what_comes_of_a_notice_can_be_mailed_and_appealed_as_the_rules_say() {
    for outcome in domain::NoticeOutcome::ALL.iter().copied() {
        let Some(said) = NoticeOutcome::of(outcome) else {
            assert_eq!(outcome, domain::NoticeOutcome::Unfounded);
            continue;
        };
        let sample =
            NoticeDecided { outcome: said, ..NoticeDecided::samples(Language::of_mails_to("en")).remove(0) };
        let mail = sample.render(&shell(Language::of_mails_to("en"), false), "Ann").expect("renders");
        assert_eq!(mail.text.contains("six months"), outcome.can_be_appealed(), "{outcome:?}");
    }
}

#[test]
fn a_mail_leads_to_pages_in_its_language() {
    for language in Language::ALL {
        let mail = VerifyReview::samples(language).remove(0).render(&shell(language, false), "Ann").unwrap();
        let there = format!("https://example.org{}", language.to("/waardering/bevestig/"));
        assert!(mail.text.contains(&there) && mail.html.contains(&there), "{}", mail.text);
    }
}
