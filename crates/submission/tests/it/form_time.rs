//! How long a form was open is what the platform itself stamped, or unknown.

use chrono::TimeDelta;
use testkit::on_both_engines;

on_both_engines! {
    async fn a_stamp_tells_how_long_its_form_was_open(platform) {
        let stamp = platform.submissions.form_stamp("form-1");
        assert_eq!(platform.submissions.form_seconds("form-1", &stamp), Some(0));
        platform.pass(TimeDelta::seconds(83));
        assert_eq!(platform.submissions.form_seconds("form-1", &stamp), Some(83));
        assert_eq!(platform.submissions.form_seconds("form-2", &stamp), None, "of another form");
        platform.pass(TimeDelta::days(7));
        assert_eq!(platform.submissions.form_seconds("form-1", &stamp), None, "too old");
    }

    async fn a_stamp_that_was_made_up_or_changed_tells_nothing(platform) {
        platform.pass(TimeDelta::seconds(1000));
        let stamp = platform.submissions.form_stamp("form-1");
        let (moment, mac) = stamp.split_once('.').unwrap();
        let earlier = format!("{}.{mac}", moment.parse::<i64>().unwrap() - 600);
        let later = format!("{}.{mac}", moment.parse::<i64>().unwrap() + 600);
        for odd in ["", ".", moment, mac, "1.x", "-9223372036854775808.x", &earlier, &later, &format!("{stamp}x")] {
            assert_eq!(platform.submissions.form_seconds("form-1", odd), None, "{odd}");
        }
    }
}
