//! Mail: at least once, recognisably once, never lost.

use crate::bench;
use chrono::TimeDelta;
use domain::Clock;
use notify::MailError;
use storage::Topic;
use testkit::on_both_engines;
use testkit::platform::draft;

on_both_engines! {
    async fn a_submission_becomes_one_mail(platform) {
        let bench = bench(platform);
        let facility = platform.facility().await;
        platform.submissions.submit(&draft(&facility, "jana@example.org"), None).await.unwrap();
        let round = bench.worker.drain().await.unwrap();
        assert_eq!((round.delivered, round.postponed, round.buried), (1, 0, 0));
        let sent = bench.transport.sent();
        let mail = String::from_utf8(sent[0].bytes()).unwrap();
        assert!(mail.contains("To: ") && mail.contains("jana@example.org"));
        assert!(mail.contains("https://example.org/waardering/bevestig/"));
        assert!(mail.contains(&format!("Message-ID: <{}@example.org>", sent[0].id())));
        assert!(bench.worker.drain().await.unwrap().is_idle());
        assert_eq!(bench.transport.sent().len(), 1);
    }

    async fn what_was_delivered_is_emptied(platform) {
        let bench = bench(platform);
        let facility = platform.facility().await;
        platform.submissions.submit(&draft(&facility, "jana@example.org"), None).await.unwrap();
        bench.worker.drain().await.unwrap();
        let counts = platform.store.view().outbox().counts(Topic::Mail).await.unwrap();
        assert_eq!((counts.pending, counts.dead), (0, 0));
        let tx = platform.store.begin().await.unwrap();
        assert_eq!(tx.outbox().purge(platform.clock.now() + TimeDelta::seconds(1)).await.unwrap(), 1);
    }

    async fn a_mail_server_that_is_away_gets_it_later(platform) {
        let bench = bench(platform);
        let facility = platform.facility().await;
        platform.submissions.submit(&draft(&facility, "jana@example.org"), None).await.unwrap();
        bench.transport.fail_with(Some(MailError::Temporary("away".to_owned())));
        assert_eq!(bench.worker.round().await.unwrap().postponed, 1);
        // Not before the pause is over, however often the worker looks.
        assert!(bench.worker.drain().await.unwrap().is_idle());
        bench.transport.fail_with(None);
        platform.pass(TimeDelta::seconds(4));
        assert!(bench.worker.drain().await.unwrap().is_idle());
        platform.pass(TimeDelta::seconds(1));
        assert_eq!(bench.worker.drain().await.unwrap().delivered, 1);
        assert_eq!(bench.transport.sent().len(), 1);
    }

    async fn after_the_last_attempt_it_is_put_aside_and_can_be_revived(platform) {
        let bench = bench(platform);
        let facility = platform.facility().await;
        platform.submissions.submit(&draft(&facility, "jana@example.org"), None).await.unwrap();
        bench.transport.fail_with(Some(MailError::Temporary("away".to_owned())));
        for attempt in 1..=4 {
            let round = bench.worker.round().await.unwrap();
            assert_eq!((round.postponed, round.buried), if attempt < 4 { (1, 0) } else { (0, 1) });
            platform.pass(TimeDelta::minutes(2));
        }
        assert!(bench.worker.drain().await.unwrap().is_idle());
        let dead = platform.store.view().outbox().dead(10).await.unwrap();
        assert_eq!(dead.len(), 1);
        assert!(dead[0].payload.is_some(), "what was not delivered is kept");
        assert_eq!(dead[0].last_error.as_deref(), Some("away"));

        bench.transport.fail_with(None);
        let tx = platform.store.begin().await.unwrap();
        assert_eq!(tx.outbox().revive(platform.clock.now()).await.unwrap(), 1);
        tx.commit(platform.ids.as_ref()).await.unwrap();
        assert_eq!(bench.worker.drain().await.unwrap().delivered, 1);
    }

    async fn a_refused_address_is_put_aside_at_once(platform) {
        let bench = bench(platform);
        let facility = platform.facility().await;
        platform.submissions.submit(&draft(&facility, "jana@example.org"), None).await.unwrap();
        bench.transport.fail_with(Some(MailError::Permanent("550".to_owned())));
        assert_eq!(bench.worker.round().await.unwrap().buried, 1);
    }

    /// A worker dies between sending and noting it: the next one sends the same mail to the byte.
    async fn a_crash_repeats_the_same_mail(platform) {
        let bench = bench(platform);
        let facility = platform.facility().await;
        platform.submissions.submit(&draft(&facility, "jana@example.org"), None).await.unwrap();
        let now = platform.clock.now();
        let tx = platform.store.begin().await.unwrap();
        let taken = tx.outbox().take(Topic::Mail, now, now + TimeDelta::minutes(5), 10).await.unwrap();
        tx.commit(platform.ids.as_ref()).await.unwrap();
        assert!(bench.worker.drain().await.unwrap().is_idle(), "it is held by the worker that died");

        platform.pass(TimeDelta::minutes(5));
        bench.worker.drain().await.unwrap();
        let first = bench.transport.sent();
        assert_eq!((first.len(), first[0].id()), (1, taken[0].id));

        let again = crate::bench(platform);
        platform.submissions.submit(&draft(&facility, "tom@example.org"), None).await.unwrap();
        again.worker.drain().await.unwrap();
        assert_ne!(again.transport.sent()[0].id(), first[0].id());
    }

    async fn two_workers_share_the_work(platform) {
        let facility = platform.facility().await;
        for n in 0..40 {
            let address = format!("ouder{n}@example.org");
            platform.submissions.submit(&draft(&facility, &address), None).await.unwrap();
        }
        let (one, two) = (bench(platform), bench(platform));
        let (a, b) = tokio::join!(one.worker.drain(), two.worker.drain());
        assert_eq!(a.unwrap().delivered + b.unwrap().delivered, 40);
        let mut ids: Vec<_> = one.transport.sent().iter().chain(&two.transport.sent()).map(|m| m.id()).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), 40, "each mail once");
    }
}
