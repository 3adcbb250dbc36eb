package org.deconflict.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A duty that somebody of a party is always meant to hold; warnings go to duties, not to names.
///
/// `addresses` says where each channel reaches the duty, in the order of preference: channel name
/// to address, such as `mail` to an e-mail address. `language` is an ISO 639-1 code.
public record Role(
        String id, String party, String name, String language, Map<String, String> addresses) {

    public Role {
        Names.check("role id", id);
        Names.check("party id", party);
        if (!language.matches("[a-z]{2}")) {
            throw new IllegalArgumentException(
                    "role "
                            + id
                            + ": language '"
                            + language
                            + "' is not a two-letter code such as en or ar");
        }
        addresses = Collections.unmodifiableMap(new LinkedHashMap<>(addresses));
    }
}
