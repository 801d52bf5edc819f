package io.kaoping.benchmarks.ordinary;

import java.math.BigDecimal;

/** A unit with its twelve numbers, and how long its lists are. */
public record UnitFact(
    String id,
    BigDecimal attendanceRate,
    BigDecimal studyHours,
    BigDecimal duesRate,
    BigDecimal volunteerRate,
    BigDecimal budgetUseRate,
    BigDecimal satisfaction,
    BigDecimal outreachVisits,
    BigDecimal trainingDays,
    BigDecimal responseDays,
    BigDecimal complaints,
    BigDecimal vacancies,
    BigDecimal lateReports,
    int problems,
    int rectifications,
    int tasks) {}
