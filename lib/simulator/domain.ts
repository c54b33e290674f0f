import { type DomainInfo } from '../api/contract';

/** A domain as the API answers it: every documented field. */
export type StoredDomain = {
  readonly [Field in keyof DomainInfo]-?: NonNullable<DomainInfo[Field]>;
};

/** What is known of a domain; the rest is that of an enabled push domain. */
export type KnownDomain = Pick<DomainInfo, 'Name'> & Partial<DomainInfo>;

/** Fills in what is not known, in the manner of the documented sample (document 33858). */
export function completeDomain(known: KnownDomain, createTime: string): StoredDomain {
  const target = known.TargetDomain ?? `${known.Name}.tlivepush.com`;
  return {
    Name: known.Name,
    Type: known.Type ?? 0,
    Status: known.Status ?? 1,
    CreateTime: known.CreateTime ?? createTime,
    BCName: known.BCName ?? 1,
    TargetDomain: target,
    PlayType: known.PlayType ?? 1,
    IsDelayLive: known.IsDelayLive ?? 0,
    CurrentCName: known.CurrentCName ?? `${target}.`,
    RentTag: known.RentTag ?? 0,
    RentExpireTime: known.RentExpireTime ?? '0000-00-00 00:00:00',
    IsMiniProgramLive: known.IsMiniProgramLive ?? 0,
  };
}
