//! Writing newsletters: what is refused, and who may.

use domain::newsletter::{NewsletterText, NewsletterTexts};
use domain::{ErrorKind, Sector};
use testkit::on_both_engines;

fn texts(all: &[(&str, &str, &str)]) -> NewsletterTexts {
    let text = |(language, subject, body): &(&str, &str, &str)| {
        ((*language).to_owned(), NewsletterText { subject: (*subject).into(), body: (*body).into() })
    };
    all.iter().map(text).collect()
}

on_both_engines! {
    async fn a_draft_changes_by_one_at_a_time_and_can_be_thrown_away(platform) {
        let manager = platform.pilot_manager(&[]).await;
        let said = texts(&[("nl", "Nieuws", "# Dag\n\nLees [meer](https://example.org)."), ("fr", "", "")]);
        let first = platform.desk.write_newsletter(&manager, "platform", said).await.unwrap();
        assert_eq!(first.texts.keys().collect::<Vec<_>>(), ["nl"]);
        let looks = platform.desk.preview_newsletter(&manager, first.id).await.unwrap();
        assert_eq!((looks.len(), looks[0].subject.as_str()), (1, "Nieuws"));
        assert!(looks[0].html.contains("<a href=\"https://example.org\""), "{}", looks[0].html);
        assert!(looks[0].text.contains("# Dag"));

        let changed = texts(&[("nl", "Ander nieuws", "Dag")]);
        let second = platform.desk.change_newsletter(&manager, first.id, 1, changed.clone()).await.unwrap();
        assert_eq!((second.version, second.texts["nl"].subject.as_str()), (2, "Ander nieuws"));
        let late = platform.desk.change_newsletter(&manager, first.id, 1, changed).await.unwrap_err();
        assert_eq!((late.kind, late.code), (ErrorKind::Conflict, "newsletter_changed"));
        let unseen = platform.desk.send_newsletter(&manager, first.id, 1).await.unwrap_err();
        assert_eq!(unseen.code, "newsletter_changed");
        platform.desk.delete_newsletter(&manager, first.id).await.unwrap();
        let gone = platform.desk.newsletter(&manager, first.id).await.unwrap_err();
        assert_eq!((gone.kind, gone.code), (ErrorKind::NotFound, "newsletter_not_found"));
    }

    async fn what_is_wrong_is_told_at_its_field_and_changes_nothing(platform) {
        let manager = platform.pilot_manager(&[]).await;
        let long = "x".repeat(121);
        for (said, pointer) in [
            (texts(&[]), "/texts/nl/subject"),
            (texts(&[("fr", "Nouvelles", "Bonjour")]), "/texts/nl/subject"),
            (texts(&[("nl", "Nieuws", " ")]), "/texts/nl/body"),
            (texts(&[("nl", &long, "Dag")]), "/texts/nl/subject"),
            (texts(&[("nl", "Nieuws", "Dag"), ("xx", "News", "Day")]), "/texts"),
        ] {
            let refusal = platform.desk.write_newsletter(&manager, "platform", said).await.unwrap_err();
            assert_eq!((refusal.kind, refusal.fields[0].pointer.as_str()), (ErrorKind::Invalid, pointer));
        }
        let nowhere = platform.desk.write_newsletter(&manager, "x", texts(&[("nl", "N", "D")])).await;
        assert_eq!(nowhere.unwrap_err().code, "programme_not_found");
        assert_eq!(platform.desk.newsletters(&manager, "platform").await.unwrap().items, []);
    }

    async fn a_manager_of_other_sectors_finds_nothing(platform) {
        let everywhere = platform.pilot_manager(&[]).await;
        let call = "vroeg-en-nabij-2024";
        let said = texts(&[("nl", "Nieuws", "Dag")]);
        let record = platform.desk.write_newsletter(&everywhere, call, said.clone()).await.unwrap();
        let elderly = platform.pilot_manager(&[Sector::Elderly]).await;
        assert_eq!(platform.desk.newsletters(&elderly, call).await.unwrap_err().code, "programme_not_found");
        let desk = &platform.desk;
        for code in [
            desk.newsletter(&elderly, record.id).await.unwrap_err().code,
            desk.preview_newsletter(&elderly, record.id).await.unwrap_err().code,
            desk.change_newsletter(&elderly, record.id, 1, said).await.unwrap_err().code,
            desk.delete_newsletter(&elderly, record.id).await.unwrap_err().code,
            desk.try_newsletter(&elderly, record.id).await.unwrap_err().code,
            desk.send_newsletter(&elderly, record.id, 1).await.unwrap_err().code,
            desk.stop_newsletter(&elderly, record.id).await.unwrap_err().code,
        ] {
            assert_eq!(code, "newsletter_not_found");
        }
        assert_eq!(desk.newsletter(&everywhere, record.id).await.unwrap(), record);
    }
}
