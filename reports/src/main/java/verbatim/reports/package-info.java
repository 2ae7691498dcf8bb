/**
 * What was found, written for people and programs. The way in: {@link verbatim.reports.ReportFormat}, the list of formats;
 * {@link verbatim.reports.Messages} says a finding in one sentence.
 */
@NullMarked
package verbatim.reports;

import org.jspecify.annotations.NullMarked;
