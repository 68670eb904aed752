//! Mails speak the language in which the review was written, and so do the articles they cite.

use domain::{Action, Role};
use templates::Language;
use testkit::on_both_engines;
use testkit::platform::notify::OutgoingMail;
use testkit::platform::submission::ReviewDraft;
use testkit::platform::{code_of_conduct, decision, draft};

on_both_engines! {
    async fn a_decision_is_mailed_in_the_language_of_the_review(platform) {
        let editor = platform.editor(Role::Editor).await;
        let facility = platform.facility().await;
        for (written_in, language, title) in [
            ("nl", Language::NL, "Je eigen ervaring"),
            ("fr", Language::of_mails_to("fr"), "Votre propre expérience"),
            ("en", Language::of_mails_to("en"), "Your own experience"),
            ("de", Language::NL, "Je eigen ervaring"),
        ] {
            let address = format!("{written_in}@example.org");
            let draft = ReviewDraft { language: written_in.to_owned(), ..draft(&facility, &address) };
            let written = platform.write(&draft).await;
            let case = platform.claim(&editor, written.review).await;
            platform.desk.decide(&editor, case, decision(Action::Return, 1)).await.unwrap();
            let mail = platform.mail().await;
            assert_eq!(mail.to.language, language, "{written_in}");
            let OutgoingMail::ReviewReturned(says) = &mail.mail else { panic!("{}", mail.mail.name()) };
            assert_eq!(says.articles[0].title, title, "{written_in}");
        }
    }
}

#[test]
fn every_article_is_translated() {
    for article in code_of_conduct().articles {
        for language in ["fr", "en"] {
            let other = [article.title_in(language), article.text_in(language)];
            assert!(other.iter().all(|words| !words.trim().is_empty()), "{} in {language}", article.code);
            assert_ne!(
                other,
                [article.title.as_str(), article.text.as_str()],
                "{} in {language}",
                article.code
            );
        }
        assert_eq!(article.title_in("de"), article.title);
        assert_eq!(article.text_in("nl"), article.text);
    }
}
