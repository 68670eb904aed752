//! Every mail to a submitter is in the language of the review, in Dutch where mails lack it.

use domain::{Action, Role};
use templates::Language;
use testkit::on_both_engines;
use testkit::platform::submission::{Amendment, ReviewDraft};
use testkit::platform::{draft, names};

on_both_engines! {
    async fn from_the_first_mail_to_the_last(platform) {
        let editor = platform.editor(Role::Editor).await;
        for (written_in, language) in
            [("fr", Language::of_mails_to("fr")), ("en", Language::of_mails_to("en")), ("nl", Language::NL), ("de", Language::NL)]
        {
            let facility = platform.facility().await;
            let address = format!("{written_in}@example.org");
            let draft = ReviewDraft { language: written_in.to_owned(), ..draft(&facility, &address) };
            let submitted = platform.submissions.submit(&draft, None).await.unwrap();
            let first = platform.mail().await;
            let token = testkit::platform::verify_token(&first).unwrap().to_owned();
            platform.submissions.verify(&token).await.unwrap();
            let second = platform.mail().await;
            let token = testkit::platform::manage_token(&second).unwrap().to_owned();
            let writer = platform.submissions.writer(&token).await.unwrap();
            platform.decide(&editor, submitted.id, Action::Reject).await.unwrap();
            platform.mails().await;
            platform.submissions.appeal(&writer, "Ik heb dit zelf meegemaakt.").await.unwrap();
            let third = platform.mail().await;
            let text = "Zo is het duidelijker wat ik zelf heb meegemaakt.".to_owned();
            platform.submissions.amend(&writer, &Amendment { text, scores: None }).await.unwrap();
            let fourth = platform.mail().await;
            platform.submissions.withdraw(&writer).await.unwrap();
            let mails = [first, second, third, fourth, platform.mail().await];
            let expected =
                ["verify_review", "review_received", "appeal_received", "amendment_received", "review_withdrawn"];
            assert_eq!(names(&mails), expected);
            for mail in mails {
                assert_eq!(mail.to.language, language, "{} of {written_in}", mail.mail.name());
            }
        }
    }
}
