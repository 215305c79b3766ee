// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

/// Every crash state of the write protocol under the weakest persistence.
public enum ModelCampaign {
  /// The sub-command.
  public static let campaign = Campaign(
    "model", "Every state in which a power cut may leave the log, by enumeration."
  ) { settings in
    var report = CampaignReport(name: "model", seed: settings.seed)
    report.skip("everything", because: "not yet written")
    return report
  }
}
