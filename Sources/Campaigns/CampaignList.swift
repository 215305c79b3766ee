// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

/// The campaigns there are, in the order in which `all` runs them.
public enum CampaignList {
  /// One line each.
  public static let all: [Campaign] = [
    ModelCampaign.campaign,
    RandomCampaign.campaign,
    SystemCallCampaign.campaign,
    ShortWriteCampaign.campaign,
    FullDiskCampaign.campaign,
    PowerCampaign.campaign,
    SoakCampaign.campaign,
    DamageCampaign.campaign,
    RetryCampaign.campaign,
    ClockCampaign.campaign,
    HostileCampaign.campaign,
    MutantsCampaign.campaign,
  ]
}
