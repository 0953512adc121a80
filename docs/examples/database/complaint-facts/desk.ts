import { defineCalendar, weekOf } from "clientele/calendar";
import { complaintDecider, consultingComplaints, type ComplaintDecider } from "clientele/complaints";

const office = defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(["mon", "tue", "wed", "thu", "fri"], [["09:00", "17:00"]]) });

/** Who decides. */
export const desk: ComplaintDecider = complaintDecider(consultingComplaints, { calendars: [office] });
