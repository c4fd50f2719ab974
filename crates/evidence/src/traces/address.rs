//! Which client addresses are public.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::attributes::{Attributes, CLIENT, PEER};

/// Which addresses count as private.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AddressProfile {
    /// The ranges of RFC 6890 and its successors that are not globally reachable.
    #[default]
    Rfc6890,
    /// The four ranges that Datadog's documentation lists: 10/8, 172.16/12, 192.168/16 and 169.254/16.
    Documented,
}

/// Ranges that are not globally reachable, as address and prefix length.
const SPECIAL_V4: [([u8; 4], u32); 15] = [
    ([0, 0, 0, 0], 8),
    ([10, 0, 0, 0], 8),
    ([100, 64, 0, 0], 10),
    ([127, 0, 0, 0], 8),
    ([169, 254, 0, 0], 16),
    ([172, 16, 0, 0], 12),
    ([192, 0, 0, 0], 24),
    ([192, 0, 2, 0], 24),
    ([192, 88, 99, 0], 24),
    ([192, 168, 0, 0], 16),
    ([198, 18, 0, 0], 15),
    ([198, 51, 100, 0], 24),
    ([203, 0, 113, 0], 24),
    ([224, 0, 0, 0], 4),
    ([240, 0, 0, 0], 4),
];

/// The same for version 6, by the leading 16-bit groups.
const SPECIAL_V6: [([u16; 4], u32); 7] = [
    ([0x0100, 0, 0, 0], 64),
    ([0x2001, 0, 0, 0], 23),
    ([0x2001, 0x0db8, 0, 0], 32),
    ([0xfc00, 0, 0, 0], 7),
    ([0xfe80, 0, 0, 0], 10),
    ([0xfec0, 0, 0, 0], 10),
    ([0xff00, 0, 0, 0], 8),
];

const DOCUMENTED: [([u8; 4], u32); 4] =
    [([10, 0, 0, 0], 8), ([172, 16, 0, 0], 12), ([192, 168, 0, 0], 16), ([169, 254, 0, 0], 16)];

/// Headers in which proxies tell the client, the most telling first.
const FORWARDED: [&str; 10] = [
    "x-forwarded-for",
    "x-real-ip",
    "true-client-ip",
    "x-client-ip",
    "forwarded",
    "forwarded-for",
    "x-cluster-client-ip",
    "fastly-client-ip",
    "cf-connecting-ip",
    "cf-connecting-ipv6",
];

impl AddressProfile {
    /// Whether an address is reachable from everywhere.
    pub fn is_public(self, address: IpAddr) -> bool {
        match address {
            IpAddr::V4(address) => self.is_public_v4(address),
            IpAddr::V6(address) => match embedded(address) {
                Some(inner) => self.is_public_v4(inner),
                None => self.is_public_v6(address),
            },
        }
    }

    fn is_public_v4(self, address: Ipv4Addr) -> bool {
        let ranges: &[([u8; 4], u32)] = match self {
            Self::Rfc6890 => &SPECIAL_V4,
            Self::Documented => &DOCUMENTED,
        };
        let bits = u32::from(address);
        !ranges.iter().any(|(start, length)| (bits ^ u32::from_be_bytes(*start)) >> (32 - length) == 0)
    }

    fn is_public_v6(self, address: Ipv6Addr) -> bool {
        if self == Self::Documented {
            return true;
        }
        let bits = u128::from(address);
        let special = SPECIAL_V6.iter().any(|([a, b, c, d], length)| {
            let start = u128::from(Ipv6Addr::new(*a, *b, *c, *d, 0, 0, 0, 0));
            (bits ^ start) >> (128 - length) == 0
        });
        !special && !address.is_loopback() && !address.is_unspecified()
    }
}

/// The address of version 4 within one of version 6.
fn embedded(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let groups = address.segments();
    let inner = |high: u16, low: u16| Ipv4Addr::from((u32::from(high) << 16) | u32::from(low));
    match groups {
        [0, 0, 0, 0, 0, 0xffff, high, low] | [0x64, 0xff9b, 0, 0, 0, 0, high, low] => Some(inner(high, low)),
        [0x2002, high, low, ..] => Some(inner(high, low)),
        _ => None,
    }
}

/// Whether the client is public; nothing if the span does not tell the client.
pub(super) fn is_public_client(attributes: &Attributes<'_>, profile: AddressProfile) -> Option<bool> {
    let told = attributes.text(CLIENT).and_then(parse);
    let forwarded = FORWARDED
        .iter()
        .filter_map(|name| Some((*name, attributes.header(name)?)))
        .flat_map(|(name, value)| value.split(',').filter_map(move |part| parse(of_forwarded(name, part))));
    let mut private = None;
    for address in told.into_iter().chain(forwarded).chain(attributes.text(PEER).and_then(parse)) {
        if profile.is_public(address) {
            return Some(true);
        }
        private = Some(false);
    }
    private
}

fn of_forwarded<'v>(name: &str, part: &'v str) -> &'v str {
    if name != "forwarded" {
        return part;
    }
    let pairs = part.split(';').filter_map(|pair| pair.trim().split_once('='));
    pairs.filter(|(key, _)| key.eq_ignore_ascii_case("for")).map(|(_, value)| value).next().unwrap_or_default()
}

/// An address with or without port, brackets and quotes.
fn parse(text: &str) -> Option<IpAddr> {
    let text = text.trim().trim_matches('"');
    if let Ok(address) = text.parse() {
        return Some(address);
    }
    if let Some(inner) = text.strip_prefix('[') {
        return inner.split(']').next()?.parse().ok();
    }
    text.rsplit_once(':')?.0.parse().ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

    use super::*;

    #[test]
    fn the_profiles_differ_where_the_documented_ranges_fall_short() {
        for (address, rfc, documented) in [
            ("8.8.8.8", true, true),
            ("10.1.2.3", false, false),
            ("172.31.255.255", false, false),
            ("172.32.0.0", true, true),
            ("192.168.0.1", false, false),
            ("169.254.169.254", false, false),
            ("127.0.0.1", false, true),
            ("100.64.0.1", false, true),
            ("100.128.0.1", true, true),
            ("203.0.113.9", false, true),
            ("::1", false, true),
            ("fd00::1", false, true),
            ("fe80::1", false, true),
            ("2606:4700::1111", true, true),
            ("2001:db8::1", false, true),
            ("::ffff:10.0.0.1", false, false),
            ("::ffff:8.8.8.8", true, true),
            ("64:ff9b::a00:1", false, false),
            ("2002:a00:1::", false, false),
        ] {
            let parsed = address.parse().unwrap();
            assert_eq!(AddressProfile::Rfc6890.is_public(parsed), rfc, "{address}");
            assert_eq!(AddressProfile::Documented.is_public(parsed), documented, "{address}");
        }
    }

    #[test]
    fn addresses_come_with_ports_brackets_and_quotes() {
        for (text, address) in [
            ("8.8.8.8:443", Some("8.8.8.8")),
            ("[2606:4700::1]:443", Some("2606:4700::1")),
            ("\"[2606:4700::1]\"", Some("2606:4700::1")),
            (" 8.8.4.4 ", Some("8.8.4.4")),
            ("unknown", None),
            ("_hidden", None),
        ] {
            assert_eq!(parse(text), address.map(|address| address.parse().unwrap()), "{text}");
        }
    }
}
