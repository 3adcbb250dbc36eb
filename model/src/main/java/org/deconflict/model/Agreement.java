package org.deconflict.model;

import java.util.List;
import java.util.Optional;

/// An arrangement that parties made, or say was made; never merged with another by its name.
public record Agreement(
        String id,
        String name,
        List<String> parties,
        List<String> guarantors,
        Validity term,
        Optional<String> renewal,
        List<String> exceptions) {

    public Agreement {
        Names.check("agreement id", id);
        parties = List.copyOf(parties);
        guarantors = List.copyOf(guarantors);
        exceptions = List.copyOf(exceptions);
    }
}
