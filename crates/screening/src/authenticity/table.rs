//! Tables of bounded size that forget what was used longest ago.

/// Places that one key may take.
const WAYS: usize = 8;

/// A hash table in sets of eight: it doubles until `most` entries, and from then on a new key takes the
/// place of the entry of its set that was used longest ago. No entry costs more than eight looks, and the
/// keys of a set and their times lie together, so that a look is one or two reads of memory.
#[derive(Clone, Debug)]
pub(super) struct Table<V> {
    keys: Vec<u64>,
    /// When each was used last.
    times: Vec<u32>,
    values: Vec<V>,
    used: usize,
    most: usize,
}

impl<V: Clone + Default> Table<V> {
    /// A table of at most `most` entries, rounded up to a power of two.
    pub fn new(most: usize) -> Self {
        let least = 64 * WAYS;
        Self {
            keys: vec![0; least],
            times: vec![0; least],
            values: vec![V::default(); least],
            used: 0,
            most: most.next_power_of_two().max(least),
        }
    }

    #[inline]
    fn set(&self, key: u64) -> usize {
        let sets = self.keys.len() / WAYS;
        // The upper bits choose the set, so that keys that share lower bits do not collide.
        (key >> 20) as usize & (sets - 1)
    }

    /// Where the entry of `key` is, for [`Table::at`].
    #[inline]
    pub fn place(&self, key: u64) -> Option<usize> {
        let key = key.max(1);
        let start = self.set(key) * WAYS;
        let keys = self.keys.get(start..start + WAYS)?;
        keys.iter().position(|&k| k == key).map(|way| start + way)
    }

    /// The entry at a place that [`Table::place`] gave.
    #[inline]
    pub fn at(&self, place: usize) -> Option<&V> {
        self.values.get(place)
    }

    /// The entry of `key`.
    #[inline]
    pub fn get(&self, key: u64) -> Option<&V> {
        self.at(self.place(key)?)
    }

    /// The entry of `key`, used at `now`; made when there is none.
    #[inline]
    pub fn entry(&mut self, key: u64, now: u32) -> &mut V {
        let place = match self.place(key) {
            Some(place) => place,
            None => self.insert(key.max(1)),
        };
        self.times[place] = self.times[place].max(now);
        &mut self.values[place]
    }

    fn insert(&mut self, key: u64) -> usize {
        if self.used * 4 >= self.keys.len() * 3 && self.keys.len() < self.most {
            self.grow();
        }
        let start = self.set(key) * WAYS;
        let free = |i: &usize| self.keys[*i] == 0;
        let place = (start..start + WAYS)
            .find(free)
            .unwrap_or_else(|| (start..start + WAYS).min_by_key(|&i| self.times[i]).unwrap_or(start));
        self.used += usize::from(self.keys[place] == 0);
        self.keys[place] = key;
        self.times[place] = 0;
        self.values[place] = V::default();
        place
    }

    fn grow(&mut self) {
        let size = self.keys.len() * 2;
        let keys = std::mem::replace(&mut self.keys, vec![0; size]);
        let times = std::mem::replace(&mut self.times, vec![0; size]);
        let values = std::mem::replace(&mut self.values, vec![V::default(); size]);
        self.used = 0;
        for ((key, time), value) in keys.into_iter().zip(times).zip(values).filter(|((key, _), _)| *key != 0)
        {
            let start = self.set(key) * WAYS;
            // A set receives the entries of one old set only, so there is room.
            if let Some(place) = (start..start + WAYS).find(|&i| self.keys[i] == 0) {
                (self.keys[place], self.times[place], self.values[place]) = (key, time, value);
                self.used += 1;
            }
        }
    }

    /// How many entries there are.
    #[cfg(test)]
    pub fn len(&self) -> usize {
        self.used
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_keeps_what_is_used_and_stays_within_its_size() {
        let mut table = Table::<u32>::new(4096);
        for i in 1..100_000_u32 {
            *table.entry(super::super::hash::mix(u64::from(i), 7), i) = i;
            *table.entry(99, i) = i;
        }
        assert!(table.len() <= 4096, "{}", table.len());
        assert_eq!(table.get(99), Some(&99_999));
        assert_eq!(table.get(super::super::hash::mix(99_999, 7)), Some(&99_999));
    }
}
