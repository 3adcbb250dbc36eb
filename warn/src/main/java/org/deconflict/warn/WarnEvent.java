package org.deconflict.warn;

import java.util.List;
import java.util.Optional;
import org.deconflict.model.TrackId;

/// What changed in the station: recorded first, then applied, then acted upon.
///
/// Every event carries what its replay needs, so that neither ladders nor parties are looked up
/// again. Times are microseconds; `rung` counts from 1; digests and ids are lower-case hex.
public sealed interface WarnEvent {

    /// When it was decided.
    long timeUs();

    /// A run began, under the ladder as it stood then.
    record LadderStarted(
            String run,
            long timeUs,
            Ladder ladder,
            TrackId track,
            String zone,
            Cause cause,
            String digest,
            Reason reason,
            Optional<Takeover> takeover)
            implements WarnEvent {}

    /// A later alert went to an open run; `digest` is what is to be acknowledged from now on.
    record AlertTaken(String run, long timeUs, Cause cause, String digest) implements WarnEvent {}

    /// `alert` ended one of several causes, and the run goes on for the others; or it amends the alert
    /// `root` that had ended the run.
    record CauseEnded(String run, long timeUs, String root, String alert) implements WarnEvent {}

    /// A rung was passed over.
    record RungSkipped(String run, long timeUs, int rung, Reason reason) implements WarnEvent {}

    /// A rung was reached, or reached again after an acknowledgement lapsed.
    record RungReached(String run, long timeUs, int rung, Reason reason, List<Asked> asked)
            implements WarnEvent {
        public RungReached {
            asked = List.copyOf(asked);
        }
    }

    /// A role was to be told and no channel to it is left to try.
    record RoleUnreached(String run, long timeUs, int rung, String role, Purpose purpose)
            implements WarnEvent {}

    /// A message is to be sent: the only ground on which a channel may send one.
    record MessageDue(Message message) implements WarnEvent {
        @Override
        public long timeUs() {
            return message.timeUs();
        }
    }

    /// The rung waits until then; replaces an earlier deadline of the run.
    record DeadlineSet(Deadline deadline, long timeUs) implements WarnEvent {}

    /// A message came this far, says `by`.
    record ReceiptHeard(
            String run, long timeUs, String message, ReceiptState state, String by, String text)
            implements WarnEvent {}

    /// A channel did not take or lost a message.
    record ChannelFailed(
            String run,
            long timeUs,
            String message,
            String role,
            String channel,
            String why,
            boolean retry)
            implements WarnEvent {}

    /// A line to a role went dead or works again.
    record LineChanged(long timeUs, String role, String channel, LineState state, String text)
            implements WarnEvent {}

    /// A receipt for a message that no kept run sent.
    record ReceiptNotPlaced(long timeUs, String message, String text) implements WarnEvent {}

    /// A person of a role acknowledged what the digest stands for.
    record Acknowledged(
            String run,
            long timeUs,
            int rung,
            String role,
            String party,
            String actor,
            String digest,
            String text)
            implements WarnEvent {}

    /// A person of a role objected to what the digest stands for.
    record Objected(
            String run,
            long timeUs,
            int rung,
            String role,
            String party,
            String actor,
            String digest,
            String text)
            implements WarnEvent {}

    /// An answer, or a machine's reply, that changes nothing; `actor` and `digest` may be empty.
    record AnswerNotCounted(
            String run,
            long timeUs,
            String role,
            String actor,
            String digest,
            NotCounted why,
            String text)
            implements WarnEvent {}

    /// An acknowledgement no longer holds, because what it was about changed.
    record AcknowledgementLapsed(
            String run, long timeUs, String role, String actor, String digest, String newDigest)
            implements WarnEvent {}

    /// The ladder ended; `alert` is the alert that ended it, where one did. `text` says in words that
    /// the end permits nothing.
    record LadderEnded(
            String run,
            long timeUs,
            int rung,
            Outcome outcome,
            Reason reason,
            Optional<String> alert,
            String text)
            implements WarnEvent {}
}
