/// How does a warning leave the house?
///
/// One class a medium, each an adapter behind the `Channel` port of `warn`: it takes one message to
/// one address and says what became of it, `Accepted` by the next machine or `Failed` with the
/// reason and whether another try can help. None of them decides who is told, queues, or retries:
/// the outbox does. A repeat of a message carries the same id, so that a receiver can tell it from a
/// second warning. Every send ends within a stated time, and none ever throws.
///
/// Enter at: [ConsoleChannel], [MailChannel], [WebhookChannel].
/// Threads: any; each send stands alone, on its own connection where there is one.
/// Limits: accepted means taken over by a machine; that a person read it is another receipt.
/// Sources: RFC 5321, 5322, 3461 (delivery reports) and 3834 (automatic mail); Standard Webhooks 1.0;
/// RFC 6890 and the IANA registries for addresses that are not public.
@NullMarked
package org.deconflict.channels;

import org.jspecify.annotations.NullMarked;
