//! Who has how much work, and what runs late.

use chrono::TimeDelta;
use domain::{Action, Role, Sector};
use testkit::on_both_engines;
use testkit::platform::{decision, draft};

on_both_engines! {
    async fn what_is_held_decided_and_late(platform) {
        let facility = platform.facility().await;
        let (one, two) = (platform.editor(Role::Editor).await, platform.editor(Role::Editor).await);
        let mut cases = Vec::new();
        for n in 0..4 {
            cases.push(platform.case(platform.write(&draft(&facility, &format!("jana{n}@example.org"))).await.review).await.id);
        }
        for (n, minutes) in [(0, 4), (1, 10)] {
            platform.desk.claim(&one, cases[n]).await.unwrap();
            platform.pass(TimeDelta::minutes(minutes));
            platform.desk.decide(&one, cases[n], decision(Action::Publish, 1)).await.unwrap();
        }
        platform.desk.claim(&two, cases[2]).await.unwrap();
        let senior = platform.editor(Role::SeniorEditor).await;
        let load = platform.desk.load_of_team(&senior).await.unwrap();
        let of = |id| load.members.iter().find(|member| member.id == id).unwrap();
        let (a, b) = (of(one.id()), of(two.id()));
        assert_eq!((a.held, a.today, a.week, a.median_minutes), (0, 2, 2, Some(10)));
        assert_eq!((b.held, b.today, b.week, b.median_minutes), (1, 0, 0, None));
        assert_eq!(load.late.len(), Sector::ALL.len());
        assert!(load.late.iter().all(|late| late.cases == 0 && late.oldest_due.is_none()));

        let due = platform.store.view().queue().find(cases[3]).await.unwrap().unwrap().due_at;
        platform.pass(TimeDelta::days(30));
        let senior = platform.editor(Role::SeniorEditor).await;
        let load = platform.desk.load_of_team(&senior).await.unwrap();
        let childcare = load.late.iter().find(|late| late.sector == Sector::Childcare).unwrap();
        assert_eq!((childcare.cases, childcare.more), (2, false));
        assert!(childcare.oldest_due.unwrap() <= due);
        assert!(load.members.iter().all(|member| (member.held, member.today, member.week) == (0, 0, 0)));
        platform.desk.set_member_active(&senior, two.id(), false).await.unwrap();
        let load = platform.desk.load_of_team(&senior).await.unwrap();
        assert!(load.members.iter().all(|member| member.id != two.id()), "who left has no load");
    }
}
